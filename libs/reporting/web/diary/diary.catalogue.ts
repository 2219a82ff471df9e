import { catalogue } from '@phare/kernel/domain';

export const DIARY_TEXT = catalogue(
  {
    views: 'Ma journée et mon agenda',
    day: 'Ma journée',
    agenda: 'Agenda',
    loading: 'Lecture de ce qui vous attend…',
    retry: 'Réessayer',
    heading: ({ number }: { number: string }) => `Demande ${number}`,
    sealed: 'Scellée',
    kinds: { follow_up: 'Suivi promis', next_action: 'Prochaine action' },
    steps: 'Étape du plan',
    step: ({ owner }: { owner: string }) => `Étape du plan (${owner})`,
    owners: { organisation: 'à l’organisme', federation: 'au regroupement', together: 'ensemble' } as Readonly<Record<string, string>>,
  },
  {
    views: 'My day and my agenda',
    day: 'My day',
    agenda: 'Agenda',
    loading: 'Reading what awaits you…',
    retry: 'Try again',
    heading: ({ number }) => `Request ${number}`,
    sealed: 'Sealed',
    kinds: { follow_up: 'Promised follow-up', next_action: 'Next action' },
    steps: 'Step of the plan',
    step: ({ owner }) => `Step of the plan (${owner})`,
    owners: { organisation: 'the organisation’s', federation: 'the network’s', together: 'together' },
  },
);
