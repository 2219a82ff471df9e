import { catalogue } from '@phare/kernel/domain';

export const DEVICES_TEXT = catalogue(
  {
    title: 'Mes appareils',
    what: 'Votre compte est ouvert sur ces appareils. Si vous n’en reconnaissez pas un, fermez-le, puis changez votre mot de passe.',
    current: 'Celui-ci',
    unknown: 'Appareil inconnu',
    since: ({ opened, seen }: { opened: string; seen: string }) => `Ouvert le ${opened}. Utilisé le ${seen}.`,
    end: 'Fermer',
    ended: ({ name }: { name: string }) => `Votre compte est fermé sur l’appareil « ${name} ».`,
    endOthers: 'Fermer partout ailleurs',
    othersEnded: 'Votre compte n’est plus ouvert qu’ici.',
  },
  {
    title: 'My devices',
    what: 'Your account is open on these devices. If you do not recognise one, close it, then change your password.',
    current: 'This one',
    unknown: 'Unknown device',
    since: ({ opened, seen }) => `Opened on ${opened}. Used on ${seen}.`,
    end: 'Close',
    ended: ({ name }) => `Your account is closed on the device “${name}”.`,
    endOthers: 'Close everywhere else',
    othersEnded: 'Your account is now open here alone.',
  },
);
