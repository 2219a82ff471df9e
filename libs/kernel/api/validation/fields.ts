import { applyDecorators } from '@nestjs/common';
import { civilDate, instant, isTimeZone } from '@phare/kernel/domain';
import { Type } from 'class-transformer';
import { isEmail, isUUID, ValidateNested } from 'class-validator';
import { field, type FieldOptions } from './field';

const isText = (value: unknown, min: number, max: number): boolean =>
  typeof value === 'string' && (min === 0 || value.trim().length > 0) && [...value].length >= min && [...value].length <= max;

/** Text of `min` to `max` characters (code points); not only spaces when `min` is at least 1. */
export const TextField = ({ min = 1, max, ...options }: FieldOptions & { min?: number; max: number }): PropertyDecorator =>
  field({ schema: { type: 'string', minLength: min, maxLength: max }, code: 'text', values: { min, max }, accepts: (value) => isText(value, min, max) }, options);

const BASE64URL = /^[\w-]*$/;

/** Bytes, in the letters of base64url (RFC 4648 §5), of which there are `min` to `max`. */
export const BytesField = ({ min, max, ...options }: FieldOptions & { min: number; max: number }): PropertyDecorator =>
  field({ schema: { type: 'string', minLength: min, maxLength: max, pattern: BASE64URL.source }, code: 'text', values: { min, max }, accepts: (value) => isText(value, min, max) && BASE64URL.test(value as string) }, options);

/** A list of texts. */
export const TextListField = ({ max, maxItems, ...options }: FieldOptions & { max: number; maxItems: number }): PropertyDecorator =>
  listOf({ type: 'string', maxLength: max }, (item) => isText(item, 1, max), [0, maxItems], options);

/** Whether a text is one e-mail address. */
export const isAddress = (value: unknown): boolean => typeof value === 'string' && value.length <= 254 && isEmail(value, { allow_utf8_local_part: false });

/** An e-mail address, one mailbox only (RFC 5321 §4.1.2). */
export const EmailField = (options: FieldOptions): PropertyDecorator => field({ schema: { type: 'string', format: 'email', maxLength: 254 }, code: 'email', accepts: isAddress }, options);

const PHONE = /^[+(]?[0-9][0-9 ().\-\u00a0]{5,29}( ?(#|poste|ext\.?) ?[0-9]{1,6})?$/i;

/** Whether a text is a telephone number as people write it, with an extension if any. */
export const isPhone = (value: unknown): boolean => typeof value === 'string' && PHONE.test(value);

export const PhoneField = (options: FieldOptions): PropertyDecorator =>
  field({ schema: { type: 'string', maxLength: 40 }, code: 'phone', accepts: isPhone }, options);

/** One value of a closed list that the code itself fixes. */
export const ChoiceField = ({ of, ...options }: FieldOptions & { of: readonly string[] }): PropertyDecorator =>
  field({ schema: { type: 'string', enum: [...of] }, code: 'choice', accepts: (value) => typeof value === 'string' && of.includes(value) }, options);

/** Several values of a closed list. */
export const ChoiceListField = ({ of, minItems = 0, ...options }: FieldOptions & { of: readonly string[]; minItems?: number }): PropertyDecorator =>
  listOf({ type: 'string', enum: [...of] }, (item) => typeof item === 'string' && of.includes(item), [minItems, of.length], options);

export const BooleanField = (options: FieldOptions): PropertyDecorator => field({ schema: { type: 'boolean' }, code: 'boolean', accepts: (value) => typeof value === 'boolean' }, options);

/** A whole number between two bounds, both included. */
export const WholeNumberField = ({ min, max, ...options }: FieldOptions & { min: number; max: number }): PropertyDecorator =>
  field(
    { schema: { type: 'integer', minimum: min, maximum: max }, code: 'whole_number', values: { min, max }, accepts: (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max },
    options,
  );

export const IdField = (options: FieldOptions): PropertyDecorator => field({ schema: { type: 'string', format: 'uuid' }, code: 'identifier', accepts: (value) => isUUID(value) }, options);

/** Several identifiers. */
export const IdListField = ({ maxItems, ...options }: FieldOptions & { maxItems: number }): PropertyDecorator => listOf({ type: 'string', format: 'uuid' }, (item) => isUUID(item), [0, maxItems], options);

/** A civil date, `YYYY-MM-DD`, that exists in the calendar. */
export const CivilDateField = (options: FieldOptions): PropertyDecorator =>
  field({ schema: { type: 'string', format: 'date' }, code: 'civil_date', accepts: (value) => typeof value === 'string' && civilDate(value) !== null }, options);

/** An instant, ISO 8601 with its offset. */
export const InstantField = (options: FieldOptions): PropertyDecorator =>
  field({ schema: { type: 'string', format: 'date-time' }, code: 'instant', accepts: (value) => typeof value === 'string' && instant(value) !== null }, options);

/** An IANA time zone name. */
export const TimeZoneField = (options: FieldOptions): PropertyDecorator =>
  field({ schema: { type: 'string' }, code: 'time_zone', accepts: (value) => typeof value === 'string' && isTimeZone(value) }, options);

type ClassOf = new () => object;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A set of fields of its own. */
export const ObjectField = ({ type, ...options }: FieldOptions & { type: () => ClassOf }): PropertyDecorator =>
  applyDecorators(field({ schema: { type }, code: 'object', accepts: isObject }, options), ValidateNested({ message: 'object' }), Type(type));

/** A JSON object whose members another specification fixes, of at most `largest` characters once written. */
export const OpenObjectField = ({ largest, ...options }: FieldOptions & { largest: number }): PropertyDecorator =>
  field({ schema: { type: 'object', additionalProperties: true }, code: 'object', accepts: (value) => isObject(value) && JSON.stringify(value).length <= largest }, options);

/** A list of sets of fields. */
export const ObjectListField = ({ type, maxItems, minItems = 0, ...options }: FieldOptions & { type: () => ClassOf; maxItems: number; minItems?: number }): PropertyDecorator =>
  applyDecorators(
    field(
      {
        schema: { type, isArray: true, minItems, maxItems },
        code: 'list',
        values: { min: minItems, max: maxItems },
        accepts: (value) => Array.isArray(value) && value.length >= minItems && value.length <= maxItems && value.every(isObject),
      },
      options,
    ),
    ValidateNested({ each: true, message: 'object' }),
    Type(type),
  );

function listOf(items: { type: 'string'; maxLength?: number; enum?: string[]; format?: string }, accepts: (item: unknown) => boolean, [minItems, maxItems]: readonly [number, number], options: FieldOptions): PropertyDecorator {
  return field(
    {
      schema: { type: 'array', items, ...(minItems > 0 ? { minItems } : {}), maxItems },
      code: 'list',
      values: { min: minItems, max: maxItems },
      accepts: (value) => Array.isArray(value) && value.length >= minItems && value.length <= maxItems && new Set(value).size === value.length && value.every(accepts),
    },
    options,
  );
}
