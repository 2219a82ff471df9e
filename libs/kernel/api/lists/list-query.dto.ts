import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { isUUID } from 'class-validator';
import { field } from '../validation/field';
import { TextField, WholeNumberField } from '../validation/fields';

export const DEFAULT_LIMIT = 50;
export const LARGEST_LIMIT = 100;

const UUID_LENGTH = 36;

/** A whole number written in a query: anything but plain digits stays as it came, and is refused. */
export const QueryNumber = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value));

/** How many items one page may hold. */
export const LimitField = (): PropertyDecorator =>
  applyDecorators(WholeNumberField({ description: `How many items, ${DEFAULT_LIMIT} when absent.`, min: 1, max: LARGEST_LIMIT, optional: true }), QueryNumber());

/** Identifiers written in a query with commas between: a doubled parameter is refused. Anything else stays as it came, and is refused too. */
export const QueryIdsField = ({ description, most }: { readonly description: string; readonly most: number }): PropertyDecorator =>
  applyDecorators(
    field({ schema: { type: 'string', maxLength: most * (UUID_LENGTH + 1) }, code: 'list', values: { min: 1, max: most }, accepts: (value) => Array.isArray(value) && value.length <= most && value.every((id) => isUUID(id)) }, { description, optional: true }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value)),
  );

/** What every list takes (api.md, « Lists »). */
export class ListQueryDto {
  @LimitField()
  limit?: number;

  @TextField({ description: 'The `nextCursor` of the page before.', max: 2000, optional: true })
  cursor?: string;
}
