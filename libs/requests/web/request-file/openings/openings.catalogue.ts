import { catalogue } from '@phare/kernel/domain';

interface Said {
  readonly name: string;
  readonly date: string;
  readonly reason: string;
}

export const OPENINGS_TEXT = catalogue(
  {
    heading: 'Qui a ouvert la demande',
    lead: 'Chaque ouverture est inscrite avant que la demande s’affiche. La plus récente est en haut.',
    own: ({ name, count, date }: { name: string; count: number; date: string }) => (count === 1 ? `Sous votre nom, ${name} : 1 ouverture, le ${date}.` : `Sous votre nom, ${name} : ${count} ouvertures, la dernière le ${date}.`),
    opened: ({ name, date, reason }: Said) => `${name} a ouvert la demande le ${date} : ${reason}`,
    mine: ({ name, date, reason }: Said) => `${name} a ouvert votre demande le ${date} : ${reason}`,
    quoted: ({ reason }: { reason: string }) => `« ${reason} »`,
    exceptional: { break_glass: 'Accès exceptionnel', access_after_closing: 'Relecture après la fermeture' },
    explained: {
      break_glass: ({ until }: { until: string }) => `La demande est scellée. La coordination l’a ouverte pour 4 heures, jusqu’au ${until}, avec cette raison. La personne responsable de la protection des renseignements personnels en est avertie.`,
      access_after_closing: ({ until }: { until: string }) => `La demande est terminée. Cette personne de l’équipe peut la relire jusqu’au ${until}, avec cette raison. La coordination en est avertie.`,
    },
    nobody: 'Personne d’autre ne l’a encore ouverte.',
    all: ({ count }: { count: number }) => `Afficher les ${count} ouvertures`,
    unreachable: 'Cette liste ne s’affiche pas pour le moment.',
    retry: 'Réessayer',
    loading: 'Lecture du registre…',
  },
  {
    heading: 'Who opened this request',
    lead: 'Each opening is recorded before the request is shown. The latest comes first.',
    own: ({ name, count, date }) => (count === 1 ? `Under your name, ${name}: 1 opening, on ${date}.` : `Under your name, ${name}: ${count} openings, the last on ${date}.`),
    opened: ({ name, date, reason }) => `${name} opened the request on ${date}: ${reason}`,
    mine: ({ name, date, reason }) => `${name} opened your request on ${date}: ${reason}`,
    quoted: ({ reason }) => `“${reason}”`,
    exceptional: { break_glass: 'Exceptional access', access_after_closing: 'Reading after closing' },
    explained: {
      break_glass: ({ until }) => `The request is sealed. Coordination opened it for 4 hours, until ${until}, with this reason. The person in charge of privacy is told.`,
      access_after_closing: ({ until }) => `The request has ended. This member of the team may read it again until ${until}, with this reason. Coordination is told.`,
    },
    nobody: 'Nobody else has opened it yet.',
    all: ({ count }) => `Show all ${count} openings`,
    unreachable: 'This list can’t be shown at the moment.',
    retry: 'Try again',
    loading: 'Reading the record…',
  },
);
