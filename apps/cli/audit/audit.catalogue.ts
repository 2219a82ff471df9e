import type { AuditProblem } from '@phare/confidentiality/api';
import { catalogue } from '@phare/kernel/domain';

interface Counts {
  readonly linked: number;
  readonly waiting: number;
  readonly heads: number;
}

interface Place {
  readonly place: number | null;
}

const at = ({ place }: Place): string => (place === null ? '' : ` ${place}`);

/** What `audit verify` has to say. */
export const AUDIT = catalogue(
  {
    holds: ({ linked, waiting, heads }: Counts) => `La piste tient\u00a0: ${linked} lignes chaînées, ${waiting} en attente, ${heads} têtes publiées.`,
    broken: ({ count }: { count: number }) => `La piste ne tient plus, en ${count} endroits. Gardez la base et les têtes publiées comme elles sont, et cherchez qui y a eu accès.`,
    problems: {
      link_missing: (place: Place) => `Maillon${at(place)}\u00a0: il manque.`,
      record_missing: (place: Place) => `Maillon${at(place)}\u00a0: sa ligne a été enlevée.`,
      record_changed: (place: Place) => `Maillon${at(place)}\u00a0: sa ligne, ou une d’avant, a été changée.`,
      record_unlinked: () => 'Une ligne a été glissée après coup.',
      head_differs: (place: Place) => `Tête publiée${at(place)}\u00a0: la chaîne n’est plus celle d’alors.`,
      head_forged: (place: Place) => `Tête publiée${at(place)}\u00a0: sa signature n’est pas celle de cette installation.`,
      tail_missing: (place: Place) => `Tête publiée${at(place)}\u00a0: la fin de la chaîne a été coupée.`,
    } satisfies Record<AuditProblem, (place: Place) => string>,
  },
  {
    holds: ({ linked, waiting, heads }) => `The trail holds: ${linked} lines chained, ${waiting} waiting, ${heads} heads published.`,
    broken: ({ count }) => `The trail no longer holds, in ${count} places. Keep the database and the published heads as they are, and find out who had access.`,
    problems: {
      link_missing: (place) => `Link${at(place)}: it is missing.`,
      record_missing: (place) => `Link${at(place)}: its line was taken away.`,
      record_changed: (place) => `Link${at(place)}: its line, or one before, was changed.`,
      record_unlinked: () => 'A line was slipped in afterwards.',
      head_differs: (place) => `Published head${at(place)}: the chain is no longer what it was then.`,
      head_forged: (place) => `Published head${at(place)}: its signature is not this installation’s.`,
      tail_missing: (place) => `Published head${at(place)}: the end of the chain was cut off.`,
    },
  },
);
