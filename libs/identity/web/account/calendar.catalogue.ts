import { catalogue } from '@phare/kernel/domain';

export const CALENDAR_TEXT = catalogue(
  {
    title: 'Mon calendrier',
    what: 'Une adresse privée à donner à votre programme de calendrier. Il y lit vos échéances : ce qui est dû, un numéro et un jour. Jamais un nom, jamais un mot des demandes; d’une demande scellée, le jour seulement.',
    none: 'Vous n’avez pas d’adresse pour le moment.',
    since: ({ at }: { at: string }) => `Une adresse fonctionne depuis le ${at}.`,
    make: 'Créer une adresse',
    renew: 'Créer une nouvelle adresse',
    renewHint: 'L’adresse d’avant cessera de fonctionner.',
    revoke: 'Supprimer l’adresse',
    revoked: 'L’adresse est supprimée. Le calendrier ne se met plus à jour.',
    address: 'Votre adresse privée',
    onlyOnce: 'Copiez-la maintenant : nous ne pourrons pas la montrer une deuxième fois. Ne la partagez pas : qui l’a lit votre calendrier.',
    copy: 'Copier l’adresse',
    copied: 'L’adresse est copiée.',
  },
  {
    title: 'My calendar',
    what: 'A private address to give to your calendar program. It reads your due dates there: what is due, a number and a day. Never a name, never a word of the requests; of a sealed request, the day alone.',
    none: 'You have no address for now.',
    since: ({ at }) => `An address has worked since ${at}.`,
    make: 'Make an address',
    renew: 'Make a new address',
    renewHint: 'The address before it will stop working.',
    revoke: 'Remove the address',
    revoked: 'The address is removed. The calendar is no longer updated.',
    address: 'Your private address',
    onlyOnce: 'Copy it now: we will not be able to show it a second time. Do not share it: whoever has it reads your calendar.',
    copy: 'Copy the address',
    copied: 'The address is copied.',
  },
);
