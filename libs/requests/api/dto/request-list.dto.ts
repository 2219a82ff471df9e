import { ChoiceField, CivilDateField, IdField, LARGEST_LIMIT, ListQueryDto, QueryIdsField, TextField, WholeNumberField } from '@phare/kernel/api';
import { STATUSES, type Status } from '@phare/requests/domain';

export const REQUEST_VIEWS = ['queue', 'mine', 'at-risk', 'overdue', 'to-resume', 'crisis', 'waiting', 'ineligible', 'all'] as const;
export type RequestListView = (typeof REQUEST_VIEWS)[number];

/** `GET /api/requests`. Any caller may ask; the answer holds what they may see. */
export class RequestListQueryDto extends ListQueryDto {
  @ChoiceField({ description: '`queue`: received and triaged, in the order of the queue. `mine`: the caller’s. `at-risk`: open, no follow-up, not overdue, internal target within 7 days. `overdue`: open, due date passed, no follow-up. `to-resume`: open, its next action planned for today or earlier. `crisis`: open, of the first level of priority. `waiting`: open, the organisation’s turn. `ineligible`: open, for whoever is not a member. The last three hold what the caller may read. `all`, the default: latest receipt first.', of: REQUEST_VIEWS, optional: true })
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

  @QueryIdsField({ description: 'Only those of these requests: their identifiers, with commas between. What a screen shows is looked at again so, without opening anything.', most: LARGEST_LIMIT })
  ids?: readonly string[];
}

const HeldField = (description: string): PropertyDecorator => WholeNumberField({ description, min: 0, max: Number.MAX_SAFE_INTEGER });

/** `GET /api/requests/counts`: how many each view holds of what the caller may see. `all` is not counted. */
export class RequestCountsDto implements Record<Exclude<RequestListView, 'all'>, number> {
  @HeldField('In the queue.')
  queue: number;

  @HeldField('The caller’s.')
  mine: number;

  @HeldField('At risk.')
  'at-risk': number;

  @HeldField('Overdue.')
  overdue: number;

  @HeldField('To take up again.')
  'to-resume': number;

  @HeldField('Of the first level of priority.')
  crisis: number;

  @HeldField('Waiting for the organisation.')
  waiting: number;

  @HeldField('Not eligible.')
  ineligible: number;
}
