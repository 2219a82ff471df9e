import { catalogue } from '@phare/kernel/domain';
import type { DatedKind } from './calendar-events';

/** What a calendar says: a kind and a number. It may hang on a wall. */
export const CALENDAR_TEXT = catalogue(
  {
    name: 'Phare',
    dated: { follow_up: 'Suivi', next_action: 'À reprendre' } satisfies Record<DatedKind, string> as Record<DatedKind, string>,
    numbered: ({ kind, number }: { kind: string; number: string }) => `${kind} ${number}`,
  },
  {
    name: 'Phare',
    dated: { follow_up: 'Follow-up', next_action: 'To take up again' },
    numbered: ({ kind, number }) => `${kind} ${number}`,
  },
);
