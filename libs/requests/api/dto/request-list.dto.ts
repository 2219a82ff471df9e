import { ChoiceField, CivilDateField, field, IdField, TextField } from '@phare/kernel/api';
import { STATUSES, type Status } from '@phare/requests/domain';

export const REQUEST_VIEWS = ['queue', 'mine', 'at-risk', 'overdue', 'all'] as const;
export type RequestListView = (typeof REQUEST_VIEWS)[number];

const isLimit = (value: unknown): boolean => typeof value === 'string' && /^([1-9]\d?|100)$/.test(value);

/** `GET /api/requests`. Any caller may ask; the answer holds what they may see. */
export class RequestListQueryDto {
  @ChoiceField({ description: '`queue`: received and triaged, in the order of the queue. `mine`: the caller’s. `at-risk`: open, internal target within 7 days. `overdue`: open, due date passed, no follow-up. `all`, the default: latest receipt first.', of: REQUEST_VIEWS, optional: true })
  view?: RequestListView;

  @ChoiceField({ description: 'Only this status.', of: STATUSES, optional: true })
  status?: Status;

  @TextField({ description: 'Only this priority (confirmed, else suggested).', max: 50, optional: true, example: 'p1' })
  priority?: string;

  @IdField({ description: 'Only this organisation.', optional: true })
  organisationId?: string;

  @CivilDateField({ description: 'Only what is due before this day.', optional: true })
  dueBefore?: string;

  @TextField({ description: 'A number, words of the request or part of an organisation’s name. The text of sealed requests is never searched.', max: 200, optional: true })
  q?: string;

  @field({ schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 }, code: 'whole_number', values: { min: 1, max: 100 }, accepts: isLimit }, { description: 'How many.', optional: true })
  limit?: string;

  @TextField({ description: '`nextCursor` of the page before.', max: 500, optional: true })
  cursor?: string;
}
