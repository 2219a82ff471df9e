import { catalogue } from '@phare/kernel/domain';

export const STEP_UP_TEXT = catalogue(
  {
    heading: 'Confirmez que c’est bien vous',
    why: 'Votre connexion date de plus de dix minutes. Avant de changer votre compte, nous vérifions que c’est toujours vous.',
    confirm: 'Confirmer',
    codeHint: 'Le code de votre application, ou un code de secours.',
    codeToo: 'Il faut aussi un code : celui de votre application, ou un code de secours.',
    mailCode: 'Recevoir un code par courriel',
    mailed: 'Un code est en route vers votre adresse. Il est bon dix minutes.',
    mailedHint: 'Les huit chiffres du courriel.',
    refused: 'Le mot de passe ou le code ne correspond pas. Vérifiez-les, puis réessayez.',
    somebodyElse: 'Cette clé d’accès ouvre un autre compte, qui est maintenant ouvert ici. Rien n’a été changé. Rechargez la page.',
  },
  {
    heading: 'Confirm that it is you',
    why: 'You signed in more than ten minutes ago. Before your account is changed, we check that it is still you.',
    confirm: 'Confirm',
    codeHint: 'The code in your app, or a recovery code.',
    codeToo: 'A code is needed too: the one in your app, or a recovery code.',
    mailCode: 'Get a code by e-mail',
    mailed: 'A code is on its way to your address. It is good for ten minutes.',
    mailedHint: 'The eight digits of the e-mail.',
    refused: 'The password or the code does not match. Check them, then try again.',
    somebodyElse: 'This passkey opens another account, which is now open here. Nothing was changed. Reload the page.',
  },
);
