import { catalogue } from '@phare/kernel/domain';

/** What `watchdog` has to say, on the terminal and by mail. */
export const WATCHDOG = catalogue(
  {
    noServer: 'SMTP_URL\u00a0: il faut un serveur pour envoyer le courriel d’alerte.',
    well: ({ at }: { at: string }) => `Les échéances sont surveillées\u00a0: dernier passage le ${at}.`,
    late: ({ at }: { at: string }) => `Les échéances ne sont plus surveillées\u00a0: dernier passage le ${at}.`,
    never: 'Les échéances ne sont pas surveillées\u00a0: aucun passage n’est inscrit.',
    unreachable: 'Les échéances ne sont peut-être plus surveillées\u00a0: la base de données ne répond pas.',
    subject: 'Phare\u00a0: les échéances ne sont plus surveillées',
    body: ({ found, address }: { found: string; address: string }) => `Bonjour,

${found}

Tant que cela dure, aucun rappel ne part. Vérifiez que Phare et sa base de données fonctionnent (${address}), et lisez leur journal. Au retour, ce qui a été manqué est rattrapé.

Ce courriel vient du chien de garde de la machine, sans passer par Phare.
`,
    told: ({ sent, of }: { sent: number; of: number }) => `Courriel d’alerte remis à ${sent} adresse${sent < 2 ? '' : 's'} sur ${of}.`,
  },
  {
    noServer: 'SMTP_URL: a server is needed to send the alarm.',
    well: ({ at }) => `Deadlines are watched: last sweep on ${at}.`,
    late: ({ at }) => `Deadlines are no longer watched: last sweep on ${at}.`,
    never: 'Deadlines are not watched: no sweep is recorded.',
    unreachable: 'Deadlines may no longer be watched: the database does not answer.',
    subject: 'Phare: deadlines are no longer watched',
    body: ({ found, address }) => `Hello,

${found}

While this lasts, no reminder leaves. Check that Phare and its database run (${address}), and read their logs. Once they are back, what was missed is caught up.

This e-mail comes from the watchdog of the machine, not through Phare.
`,
    told: ({ sent, of }) => `Alarm delivered to ${sent} of ${of} addresses.`,
  },
);
