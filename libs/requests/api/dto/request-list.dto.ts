import { ChoiceField, CivilDateField, IdField, ListQueryDto, TextField } from '@phare/kernel/api';
import { STATUSES, type Status } from '@phare/requests/domain';

export const REQUEST_VIEWS = ['queue', 'mine', 'at-risk', 'overdue', 'to-resume', 'all'] as const;
export type RequestListView = (typeof REQUEST_VIEWS)[number];

/** `GET /api/requests`. Any caller may ask; the answer holds what they may see. */
export class RequestListQueryDto extends ListQueryDto {
  @ChoiceField({ description: '`queue`: received and triaged, in the order of the queue. `mine`: the caller’s. `at-risk`: open, no follow-up, not overdue, internal target within 7 days. `overdue`: open, due date passed, no follow-up. `to-resume`: open, its next action planned for today or earlier. `all`, the default: latest receipt first.', of: REQUEST_VIEWS, optional: true })
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
}
