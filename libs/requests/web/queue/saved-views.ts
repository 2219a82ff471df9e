import type { Api } from '@phare/kernel/web';

/** A saved view: its code in the address, and the list of the API it shows. `counted`: how many there are is told. */
export interface SavedView {
  readonly code: 'a-trier' | 'echeance' | 'retard' | 'a-reprendre' | 'miennes' | 'toutes';
  readonly list: Api.ListRequestsView;
  readonly counted: boolean;
}

const TO_TRIAGE: SavedView = { code: 'a-trier', list: 'queue', counted: true };

export const SAVED_VIEWS: readonly SavedView[] = [
  TO_TRIAGE,
  { code: 'echeance', list: 'at-risk', counted: true },
  { code: 'retard', list: 'overdue', counted: true },
  { code: 'a-reprendre', list: 'to-resume', counted: true },
  { code: 'miennes', list: 'mine', counted: true },
  { code: 'toutes', list: 'all', counted: false },
];

/** The view an address names; the queue when it names none. */
export const savedView = (code: string | undefined): SavedView => SAVED_VIEWS.find((view) => view.code === code) ?? TO_TRIAGE;
