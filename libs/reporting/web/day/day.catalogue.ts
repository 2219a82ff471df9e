import { catalogue } from '@phare/kernel/domain';
import type { DaySection } from '@phare/reporting/domain';

export const DAY_TEXT = catalogue(
  {
    title: 'Ma journée',
    lead: ({ date }: { date: string }) => `Nous sommes le ${date}. Chaque demande est ici une seule fois, sous ce qui presse le plus.`,
    sections: { proposed: 'On vous propose', late: 'En retard', today: 'Aujourd’hui', week: 'Dans les six jours qui viennent', waiting: 'Attend l’organisme', unplanned: 'Sans prochaine action', later: 'Plus tard' } satisfies Record<DaySection, string>,
    hints: {
      proposed: 'Dites si vous pouvez la prendre, ou déclinez.',
      unplanned: 'Aucune demande ne devrait attendre sans que l’on sache quand on la reprend. Ouvrez-la et prévoyez la suite.',
    } as Partial<Record<DaySection, string>>,
    late: 'en retard',
    noNext: 'Sans prochaine action',
    empty: 'Rien ne vous attend',
    emptyBody: 'Vous n’accompagnez aucune demande en ce moment, et aucune ne vous est proposée. Celles qui viendront seront ici, avec leurs dates.',
    nothingPressing: 'Rien en retard, rien pour aujourd’hui.',
  },
  {
    title: 'My day',
    lead: ({ date }) => `It is ${date}. Each request is here once, under what presses most.`,
    sections: { proposed: 'Proposed to you', late: 'Late', today: 'Today', week: 'In the next six days', waiting: 'Waiting for the organisation', unplanned: 'Without a next action', later: 'Later' },
    hints: {
      proposed: 'Say whether you can take it, or decline.',
      unplanned: 'No request should wait without anyone knowing when it is taken up again. Open it and plan what comes next.',
    },
    late: 'late',
    noNext: 'Without a next action',
    empty: 'Nothing awaits you',
    emptyBody: 'You support no request at the moment, and none is proposed to you. Those that come will be here, with their dates.',
    nothingPressing: 'Nothing late, nothing for today.',
  },
);
