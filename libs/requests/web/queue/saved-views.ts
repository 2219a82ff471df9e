import type { Api } from '@phare/kernel/web';

/** A saved view: its code in the address, and the list of the API it shows. */
export interface SavedView {
  readonly code: 'a-trier' | 'echeance' | 'retard' | 'crise' | 'attente' | 'a-reprendre' | 'non-membres' | 'miennes' | 'toutes';
  readonly list: Api.ListRequestsView;
}

const TO_TRIAGE: SavedView = { code: 'a-trier', list: 'queue' };

export const SAVED_VIEWS: readonly SavedView[] = [
  TO_TRIAGE,
  { code: 'echeance', list: 'at-risk' },
  { code: 'retard', list: 'overdue' },
  { code: 'crise', list: 'crisis' },
  { code: 'attente', list: 'waiting' },
  { code: 'a-reprendre', list: 'to-resume' },
  { code: 'non-membres', list: 'ineligible' },
  { code: 'miennes', list: 'mine' },
  { code: 'toutes', list: 'all' },
];

/** The view an address names; the queue when it names none. */
export const savedView = (code: string | undefined): SavedView => SAVED_VIEWS.find((view) => view.code === code) ?? TO_TRIAGE;
