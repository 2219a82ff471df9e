import { catalogue } from '@phare/kernel/domain';

interface By {
  readonly name: string;
  readonly date: string;
}

/** Words of messages and files; `mine` for whoever made the request, `team` for whoever answers. */
export const EXCHANGES_TEXT = catalogue(
  {
    messages: {
      heading: { mine: 'Vos messages avec l’équipe', team: 'Messages avec l’organisme' },
      lead: { mine: 'L’équipe lit ce que vous écrivez ici, et les personnes que vous avez nommées aussi.', team: 'L’organisme lit tout ici. Une note à garder entre vous va au journal.' },
      earlier: ({ count }: { count: number }) => (count === 1 ? 'Voir le message précédent' : `Voir les ${count} messages précédents`),
      none: { mine: 'Aucun message pour le moment.', team: 'Aucun message pour le moment.' },
      label: { mine: 'Votre message à l’équipe', team: 'Votre message à l’organisme' },
      send: { mine: 'Envoyer à l’équipe', team: 'Envoyer à l’organisme' },
      sending: 'Envoi…',
      missing: 'Écrivez votre message avant de l’envoyer.',
      from: { team: 'L’équipe', organisation: 'L’organisme' } as Record<string, string>,
      by: ({ name, date }: By) => `${name}, ${date}`,
      unknown: 'Quelqu’un',
    },
    files: {
      heading: 'Fichiers',
      lead: 'PDF, JPEG, PNG, Word, Excel, texte ou OpenDocument, 10\u00a0Mo au plus.',
      none: 'Aucun fichier pour le moment.',
      add: 'Joindre un fichier',
      sending: ({ name }: { name: string }) => `Envoi de ${name}…`,
      added: ({ name }: { name: string }) => `${name} est joint à la demande.`,
      tooLarge: ({ name, size }: { name: string; size: string }) => `${name} pèse ${size}. Joignez un fichier de 10 Mo au plus.`,
      download: ({ name }: { name: string }) => `Télécharger ${name}`,
      by: ({ name, date, size }: By & { readonly size: string }) => `${size}, par ${name}, ${date}`,
      checking: 'Toujours en vérification : l’antivirus n’a pas encore répondu',
      quarantined: 'En quarantaine : l’antivirus ne l’a pas laissé passer',
      handedOver: 'Remis à l’organisme',
      megabytes: ({ count }: { count: string }) => `${count} Mo`,
      kilobytes: ({ count }: { count: string }) => `${count} ko`,
    },
    closing: {
      documents: 'Quels fichiers ont été remis à l’organisme?',
      doNotContact: 'Après la fermeture',
      silent: 'Ne pas relancer l’organisme',
      silentHint: 'Son avis ne sera pas demandé, ni maintenant ni dans deux mois.',
      confidential: 'La confidentialité continue',
      confidentialBody: 'Ce que vous savez de cet organisme reste confidentiel, même une fois l’accompagnement terminé. L’accès se resserre : seuls pourront lire la demande la personne qui l’a faite, celles qu’elle a nommées, la personne qui accompagne et la coordination. Si elle est scellée : sa gardienne ou son gardien, et non la coordination.',
    },
    conflict: ({ who }: { who: string }) => (who ? `${who} a changé la demande pendant ce temps. Rien n’est perdu : envoyez de nouveau.` : 'La demande a changé pendant ce temps. Rien n’est perdu : envoyez de nouveau.'),
  },
  {
    messages: {
      heading: { mine: 'Your messages with the team', team: 'Messages with the organisation' },
      lead: { mine: 'The team reads what you write here, and so do the people you named.', team: 'The organisation reads all of it. A note to keep among yourselves goes in the journal.' },
      earlier: ({ count }) => (count === 1 ? 'See the earlier message' : `See the ${count} earlier messages`),
      none: { mine: 'No message for now.', team: 'No message for now.' },
      label: { mine: 'Your message to the team', team: 'Your message to the organisation' },
      send: { mine: 'Send to the team', team: 'Send to the organisation' },
      sending: 'Sending…',
      missing: 'Write your message before sending it.',
      from: { team: 'The team', organisation: 'The organisation' },
      by: ({ name, date }) => `${name}, ${date}`,
      unknown: 'Someone',
    },
    files: {
      heading: 'Files',
      lead: 'PDF, JPEG, PNG, Word, Excel, text or OpenDocument, 10\u00a0MB at most.',
      none: 'No file for now.',
      add: 'Attach a file',
      sending: ({ name }) => `Sending ${name}…`,
      added: ({ name }) => `${name} is attached to the request.`,
      tooLarge: ({ name, size }) => `${name} is ${size}. Attach a file of 10 MB at most.`,
      download: ({ name }) => `Download ${name}`,
      by: ({ name, date, size }) => `${size}, from ${name}, ${date}`,
      checking: 'Still being checked: the antivirus has not answered yet',
      quarantined: 'In quarantine: the antivirus did not let it pass',
      handedOver: 'Handed over to the organisation',
      megabytes: ({ count }) => `${count} MB`,
      kilobytes: ({ count }) => `${count} KB`,
    },
    closing: {
      documents: 'Which files were handed over to the organisation?',
      doNotContact: 'After the closing',
      silent: 'Do not contact the organisation again',
      silentHint: 'Its opinion will not be asked, neither now nor in two months.',
      confidential: 'Confidentiality goes on',
      confidentialBody: 'What you know of this organisation stays confidential, even once the support has ended. Access narrows: only whoever made the request, the people they named, the person who supports them and coordination will be able to read it. Where it is sealed: its keeper, and not coordination.',
    },
    conflict: ({ who }) => (who ? `${who} changed the request meanwhile. Nothing is lost: send again.` : 'The request changed meanwhile. Nothing is lost: send again.'),
  },
);
