/** The marks of a request, for the page that shows the whole design system. */
export { DaysLeft } from '../request-file/cards/days-left';
export { DeadlineCard } from '../request-file/cards/deadline-card';
export { EligibilityCard } from '../request-file/cards/eligibility-card';
export { PriorityCard } from '../request-file/cards/priority-card';
export { RequestTags } from '../request-file/cards/request-tags';
export type { RequestView, TimelineItem } from '../request-file/team-requests.client';
export { Timeline } from '../request-file/timeline/timeline';
