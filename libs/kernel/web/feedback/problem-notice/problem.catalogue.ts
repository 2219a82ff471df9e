import { catalogue } from '@phare/kernel/domain';

export const PROBLEM_TEXT = catalogue(
  {
    outageTitle: 'Ce n’est pas encore envoyé',
    refusedTitle: 'Il manque quelque chose',
    unexpected: 'Cette action n’a pas été acceptée. Vérifiez vos réponses, puis réessayez.',
    unreachable: 'La connexion semble coupée. Votre texte est conservé dans cette page. Réessayez quand la connexion revient.',
    outage: ({ phone }: { phone: string }) => `Quelque chose n’a pas fonctionné de notre côté. Votre texte est conservé. Réessayez, ou appelez-nous au ${phone}.`,
  },
  {
    outageTitle: 'Not sent yet',
    refusedTitle: 'Something is missing',
    unexpected: 'This action was not accepted. Check your answers, then try again.',
    unreachable: 'The connection seems to be down. Your text is kept in this page. Try again when it is back.',
    outage: ({ phone }) => `Something failed on our side. Your text is kept. Try again, or call us at ${phone}.`,
  },
);
