import { catalogue } from '@phare/kernel/domain';

export const KEPT_PANEL_TEXT = catalogue(
  {
    secrecy: 'Ce que vous écrivez est chiffré sur votre appareil. Personne de l’équipe ne peut le lire avant l’envoi. Le brouillon s’efface 30 jours après votre dernière modification.',
    account: 'Votre compte garde aussi ce brouillon : connectez-vous sur un autre appareil pour continuer.',
    link: 'Votre lien',
    linkHint: 'Ce lien ouvre votre brouillon. Gardez-le pour vous.',
    copy: 'Copier le lien',
    copied: 'Lien copié.',
    email: 'Recevoir ce lien par courriel',
    emailHint: 'À votre adresse. Le courriel ne dit rien de ce que vous écrivez.',
    emailWrong: 'Écrivez une adresse courriel complète, comme nom@exemple.test.',
    mail: 'Envoyer le lien',
    mailed: 'Le lien est parti.',
    shared: 'Cet appareil est partagé avec d’autres personnes',
    sharedHint: 'Rien ne sera gardé sur cet appareil. Notez votre lien avant de fermer la page.',
  },
  {
    secrecy: 'What you write is encrypted on your device. No one on the team can read it before you send it. The draft is deleted 30 days after your last change.',
    account: 'Your account keeps this draft too: sign in on another device to continue.',
    link: 'Your link',
    linkHint: 'This link opens your draft. Keep it to yourself.',
    copy: 'Copy the link',
    copied: 'Link copied.',
    email: 'Receive this link by e-mail',
    emailHint: 'At your own address. The e-mail says nothing of what you write.',
    emailWrong: 'Write a full e-mail address, such as name@exemple.test.',
    mail: 'Send the link',
    mailed: 'The link is on its way.',
    shared: 'This device is shared with other people',
    sharedHint: 'Nothing will be kept on this device. Note your link before closing the page.',
  },
);
