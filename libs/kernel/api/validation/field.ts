import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { FieldCode } from '@phare/kernel/domain';
import { IsOptional, ValidateBy, ValidateIf } from 'class-validator';

/** What every kind of field may say of itself. The description is written for an outside developer. */
export interface FieldOptions {
  readonly description: string;
  readonly optional?: boolean;
  /** Accepts `null`, which then means « none ». */
  readonly nullable?: boolean;
  readonly example?: unknown;
}

/** What one kind of field is: its JSON Schema, its test, and the code of its refusal. */
export interface FieldKind {
  readonly schema: ApiPropertyOptions;
  readonly code: FieldCode;
  readonly accepts: (value: unknown) => boolean;
  readonly values?: Readonly<Record<string, string | number>>;
  /** The test applies to each item of a list. */
  readonly each?: boolean;
}

/**
 * Validation and schema from one declaration (house rule 6). swc tells Swagger no types, so each kind says its own;
 * a field that fails one test carries one code, whose sentence is in `FIELD_SENTENCES`.
 */
export function field(kind: FieldKind, options: FieldOptions): PropertyDecorator {
  const { optional = false, nullable = false, description, example } = options;
  return applyDecorators(
    ApiProperty({ ...kind.schema, description, required: !optional, ...(nullable ? { nullable: true } : {}), ...(example === undefined ? {} : { example }) } as ApiPropertyOptions),
    ...(optional && nullable ? [IsOptional()] : optional ? [ValidateIf((_, value) => value !== undefined)] : nullable ? [ValidateIf((_, value) => value !== null)] : []),
    ValidateBy({ name: kind.code, validator: { validate: kind.accepts } }, { message: kind.code, each: kind.each ?? false, context: { values: kind.values } }),
  );
}
