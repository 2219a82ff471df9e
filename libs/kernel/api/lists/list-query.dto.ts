import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { TextField, WholeNumberField } from '../validation/fields';

export const DEFAULT_LIMIT = 50;
export const LARGEST_LIMIT = 100;

/** A whole number written in a query: anything but plain digits stays as it came, and is refused. */
export const QueryNumber = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value));

/** How many items one page may hold. */
export const LimitField = (): PropertyDecorator =>
  applyDecorators(WholeNumberField({ description: `How many items, ${DEFAULT_LIMIT} when absent.`, min: 1, max: LARGEST_LIMIT, optional: true }), QueryNumber());

/** What every list takes (api.md, « Lists »). */
export class ListQueryDto {
  @LimitField()
  limit?: number;

  @TextField({ description: 'The `nextCursor` of the page before.', max: 2000, optional: true })
  cursor?: string;
}
