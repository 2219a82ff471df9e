import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { FIELD_SENTENCES, type FieldCode } from '@phare/kernel/domain';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { ProblemException, type FieldRefusal } from '../problem/problem.exception';
import { inheritedName } from './inherited-names';
import { refusedText } from './text-characters';

const isPlainObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const codeOf = (error: ValidationError): FieldCode => {
  if (error.value === undefined || error.value === null) return 'required';
  const [constraint, message] = Object.entries(error.constraints ?? {})[0] ?? [];
  if (constraint === 'whitelistValidation') return 'unknown_field';
  return message !== undefined && message in FIELD_SENTENCES ? (message as FieldCode) : 'object';
};

/** Validation errors as pointers and codes, nested ones included. */
function refusals(errors: readonly ValidationError[], parent: string): FieldRefusal[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property}`;
    if (!error.constraints) return refusals(error.children ?? [], pointer);
    const code = codeOf(error);
    const values = error.contexts?.[code]?.values as FieldRefusal['values'];
    return [{ pointer, code, ...(values ? { values } : {}) }];
  });
}

/** The body of an action that needs no words: `{}`. The validator refuses classes without a field, so it is told apart here. */
export class NoFieldsDto {}

/** Checks bodies and queries against their DTO: a wrong type, an unknown field or an unkeepable character answers 400 with its pointer. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || !metatype || metatype === Object) return value;
    if (!isPlainObject(value)) throw new ProblemException('malformed', [{ pointer: '', code: 'object' }]);
    const unkeepable = refusedText(value);
    if (unkeepable !== null) throw new ProblemException('malformed', [{ pointer: unkeepable, code: 'text_characters' }]);
    const inherited = inheritedName(value);
    if (inherited !== null) throw new ProblemException('malformed', [{ pointer: inherited, code: 'unknown_field' }]);
    if (metatype === NoFieldsDto) return noFields(value);
    const input = plainToInstance(metatype as new () => object, type === 'query' ? once(value) : value);
    const errors = validateSync(input, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
    if (errors.length > 0) throw new ProblemException('malformed', refusals(errors, ''));
    return input;
  }
}

/** A query whose parameters each appear once (api.md, « Lists »). */
function once(query: Record<string, unknown>): Record<string, unknown> {
  const repeated = Object.keys(query).filter((name) => Array.isArray(query[name]));
  if (repeated.length > 0) throw new ProblemException('malformed', repeated.map((name) => ({ pointer: `/${name}`, code: 'repeated' as const })));
  return query;
}

function noFields(value: Record<string, unknown>): NoFieldsDto {
  const unknown = Object.keys(value).map((name) => ({ pointer: `/${name}`, code: 'unknown_field' as const }));
  if (unknown.length > 0) throw new ProblemException('malformed', unknown);
  return value;
}
