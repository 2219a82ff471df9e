import { catalogue } from '@phare/kernel/domain';

export const TRAVEL_TEXT = catalogue(
  {
    demonstration: 'Démonstration',
    today: ({ day }: { day: string }) => `Nous y sommes le ${day}.`,
    advance: ({ days }: { days: number }) => (days === 1 ? 'Avancer d’un jour' : `Avancer de ${days} jours`),
  },
  {
    demonstration: 'Demonstration',
    today: ({ day }) => `Here it is ${day}.`,
    advance: ({ days }) => (days === 1 ? 'Move on by a day' : `Move on by ${days} days`),
  },
);
