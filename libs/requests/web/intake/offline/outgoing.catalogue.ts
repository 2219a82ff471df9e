import { catalogue } from '@phare/kernel/domain';

export const OUTGOING_TEXT = catalogue(
  {
    heading: 'Pas encore envoyée',
    device: 'Il n’y a pas de réseau. Votre demande est conservée sur cet appareil, chiffrée. Elle partira dès que Phare sera ouvert ici avec du réseau.',
    page: 'Il n’y a pas de réseau. Gardez cette page ouverte : votre demande partira dès qu’il revient. Rien n’est gardé sur cet appareil.',
    now: 'Réessayer',
    forget: 'Ne pas l’envoyer, l’effacer de cet appareil',
    shared: 'Cet appareil est partagé avec d’autres personnes',
    sentHeading: 'Votre demande est partie',
    sent: ({ number, date }: { number: string; date: string }) => `Demande ${number}. Une personne de l’équipe vous parlera d’ici le ${date}.`,
    refused: 'Votre demande n’a pas pu être reçue telle quelle. Faites-la de nouveau, ou appelez-nous.',
  },
  {
    heading: 'Not sent yet',
    device: 'There is no network. Your request is kept on this device, encrypted. It will leave as soon as Phare is open here with a network.',
    page: 'There is no network. Keep this page open: your request will leave as soon as it is back. Nothing is kept on this device.',
    now: 'Try again',
    forget: 'Do not send it, delete it from this device',
    shared: 'This device is shared with other people',
    sentHeading: 'Your request has left',
    sent: ({ number, date }) => `Request ${number}. Someone from the team will talk with you by ${date}.`,
    refused: 'Your request could not be received as it is. Make it again, or call us.',
  },
);
