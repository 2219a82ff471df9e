import { bilingual } from '@phare/kernel/domain';
import type { Bilingual, DeadlineRule, RetentionRules } from '@phare/policy/domain';
import { INCIDENTS_KEPT } from '../incidents/incident-dates';

/** What is kept, by category. */
export const RETENTION_CATEGORIES = ['ended_requests', 'incident_register', 'rights_register', 'drafts', 'mails', 'access_log', 'audit'] as const;
export type RetentionCategory = (typeof RETENTION_CATEGORIES)[number];

/** From when the time counts. */
export const RETENTION_TRIGGERS = ['request_ended', 'incident_known', 'draft_saved', 'none'] as const;
export type RetentionTrigger = (typeof RETENTION_TRIGGERS)[number];

/** Who says how long: the network by its policy, the law, or the product. */
export const RETENTION_SOURCES = ['policy', 'law', 'product'] as const;

/** What becomes of it then: destroyed once two people decided so, by itself, or never yet. */
export const RETENTION_ACTIONS = ['destroy', 'purge', 'keep'] as const;

/** A row of the schedule as it is read: `keep` is null where nothing ends. */
export interface ScheduleRow {
  readonly category: RetentionCategory;
  readonly trigger: RetentionTrigger;
  readonly keep: DeadlineRule | null;
  readonly action: (typeof RETENTION_ACTIONS)[number];
  readonly source: (typeof RETENTION_SOURCES)[number];
  readonly basis: Bilingual;
}

/** A draft of a request, from the last time it was saved. Said to whoever writes it (`libs/requests/web/intake`). */
export const DRAFTS_KEPT = { unit: 'days', n: 30 } as const satisfies DeadlineRule;

const WITHOUT_END = { trigger: 'none', keep: null, action: 'keep', source: 'product' } as const;

/** The whole schedule: what the network chose, and what is said elsewhere, from where it is said. */
export function scheduleOf({ endedRequests }: RetentionRules): readonly ScheduleRow[] {
  return [
    { category: 'ended_requests', source: 'policy', ...endedRequests },
    { category: 'incident_register', trigger: 'incident_known', keep: INCIDENTS_KEPT, action: 'keep', source: 'law', basis: bilingual('Cinq ans au moins (A-2.1, r. 3.1, art. 8). Phare n’en détruit rien.', 'Five years at least (A-2.1, r. 3.1, s. 8). Phare destroys nothing of it.') },
    { category: 'drafts', trigger: 'draft_saved', keep: DRAFTS_KEPT, action: 'purge', source: 'product', basis: bilingual('Ce qui n’a pas été envoyé n’est pas une demande.', 'What was not sent is not a request.') },
    { category: 'rights_register', ...WITHOUT_END, basis: bilingual('La preuve de la réponse; aucune durée n’est fixée.', 'The proof of the answer; no time is set.') },
    { category: 'mails', ...WITHOUT_END, basis: bilingual('Ceux d’une demande partent avec elle. Les autres restent; aucune durée n’est fixée.', 'Those of a request go with it. The others stay; no time is set.') },
    { category: 'access_log', ...WITHOUT_END, basis: bilingual('La preuve des accès\u00a0: des noms, des dates et des numéros, jamais un contenu.', 'The proof of accesses: names, dates and numbers, never content.') },
    { category: 'audit', ...WITHOUT_END, basis: bilingual('Une chaîne dont aucun maillon ne s’enlève\u00a0: des codes et des dates.', 'A chain from which no link is taken: codes and dates.') },
  ];
}
