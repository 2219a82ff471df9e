import type { Bilingual } from './bilingual';
import type { DeadlineRule } from './deadline';

/** From when the time that something is kept counts. */
export type RetentionTrigger = 'request_ended';

/**
 * A row of the retention schedule: how long a category is kept, from when, what is done with it then, and why that long. The law gives no number of years:
 * what identifies someone goes once its purpose is achieved (P-39.1, s. 23). « Anonymise » is no action of the product: the regulation (A-2.1, r. 0.1) asks
 * for a study of the risk of identifying someone again, which is for people to lead.
 */
export interface RetentionRow {
  readonly trigger: RetentionTrigger;
  /** Whole years, months or days: the day of the trigger does not count, and nothing is destroyed before the day after the last one. */
  readonly keep: DeadlineRule;
  readonly action: 'destroy';
  readonly basis: Bilingual;
}

/** The categories whose time the network chooses. */
export interface RetentionRules {
  readonly endedRequests: RetentionRow;
}
