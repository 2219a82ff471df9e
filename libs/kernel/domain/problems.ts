import { bilingual, defineProblems } from './problem';

/** The problems any route may answer (api.md, « Conventions »). Contexts add their own beside their actions. */
export const KERNEL_PROBLEMS = defineProblems({
  unreadable_body: {
    status: 400,
    title: bilingual('Le contenu envoyé est illisible', 'The content sent cannot be read'),
    detail: bilingual('Le contenu doit être du JSON valide, en UTF-8.', 'The content must be valid JSON, in UTF-8.'),
  },
  malformed: {
    status: 400,
    title: bilingual('Certaines réponses sont à corriger', 'Some answers need correcting'),
    detail: bilingual('Corrigez les champs indiqués, puis envoyez de nouveau. Rien n’a été enregistré.', 'Correct the fields listed, then send again. Nothing was saved.'),
  },
  unauthenticated: {
    status: 401,
    title: bilingual('Connexion nécessaire', 'Sign-in needed'),
    detail: bilingual('Connectez-vous, puis réessayez.', 'Sign in, then try again.'),
  },
  bad_credentials: {
    status: 401,
    title: bilingual('Adresse ou mot de passe incorrect', 'Wrong address or password'),
    detail: bilingual('Vérifiez l’adresse courriel et le mot de passe, puis réessayez.', 'Check the e-mail address and the password, then try again.'),
  },
  otp_required: {
    status: 401,
    title: bilingual('Il faut aussi un code', 'A code is needed too'),
    detail: bilingual('Ajoutez le code de votre application, celui reçu par courriel ou un code de secours.', 'Add the code of your app, the one you got by e-mail, or a recovery code.'),
  },
  second_factor_required: {
    status: 403,
    title: bilingual('Ajoutez d’abord une deuxième protection', 'Add a second protection first'),
    detail: bilingual('Votre rôle demande une clé d’accès ou une application de codes. Ajoutez-la à votre compte, puis continuez.', 'Your role needs a passkey or a code app. Add one to your account, then go on.'),
  },
  recent_sign_in_required: {
    status: 403,
    title: bilingual('Confirmez que c’est bien vous', 'Confirm that it is you'),
    detail: bilingual('Ce changement demande une connexion de moins de dix minutes. Confirmez votre mot de passe ou votre code, puis réessayez.', 'This change needs a sign-in less than ten minutes old. Confirm your password or your code, then try again.'),
  },
  csrf: {
    status: 403,
    title: bilingual('Demande refusée par prudence', 'Refused as a precaution'),
    detail: bilingual('Cette action doit partir d’une page de Phare. Rechargez la page, puis réessayez.', 'This action must come from a page of Phare. Reload the page, then try again.'),
  },
  forbidden: {
    status: 403,
    title: bilingual('Action non permise', 'Action not allowed'),
    detail: bilingual('Votre rôle ne permet pas cette action.', 'Your role does not allow this action.'),
  },
  not_found: {
    status: 404,
    title: bilingual('Introuvable', 'Not found'),
    detail: bilingual('Cette page n’existe pas, ou vous n’y avez pas accès.', 'This page does not exist, or you do not have access to it.'),
  },
  method_not_allowed: {
    status: 405,
    title: bilingual('Méthode non permise', 'Method not allowed'),
    detail: bilingual('Cette adresse n’accepte pas cette méthode.', 'This address does not accept this method.'),
  },
  stale_version: {
    status: 412,
    title: bilingual('Modifié entre-temps', 'Changed in the meantime'),
    detail: bilingual('Quelqu’un a modifié cette fiche pendant que vous écriviez. Rechargez-la : votre texte n’est pas perdu.', 'Someone changed this record while you were writing. Reload it: your text is not lost.'),
  },
  too_large: {
    status: 413,
    title: bilingual('Contenu trop volumineux', 'Content too large'),
    detail: bilingual('Raccourcissez le texte ou allégez le fichier, puis envoyez de nouveau.', 'Shorten the text or lighten the file, then send again.'),
  },
  unsupported_media_type: {
    status: 415,
    title: bilingual('Type de contenu non accepté', 'Content type not accepted'),
    detail: bilingual('Envoyez du JSON (application/json) ou, là où un fichier est attendu, un fichier du type indiqué.', 'Send JSON (application/json) or, where a file is expected, a file of the type stated.'),
  },
  rule_broken: {
    status: 422,
    title: bilingual('Une règle n’est pas respectée', 'A rule is not met'),
    detail: bilingual('Corrigez les champs indiqués, puis envoyez de nouveau.', 'Correct the fields listed, then send again.'),
  },
  idempotency_key_reused: {
    status: 409,
    title: bilingual('Clé déjà utilisée', 'Key already used'),
    detail: bilingual('Cette clé d’idempotence a déjà servi pour un autre contenu.', 'This idempotency key was already used for other content.'),
  },
  version_required: {
    status: 428,
    title: bilingual('Version manquante', 'Version missing'),
    detail: bilingual('Indiquez la version lue dans l’en-tête If-Match, par exemple "3".', 'Give the version you read in the If-Match header, for example "3".'),
  },
  too_many_requests: {
    status: 429,
    title: bilingual('Trop de tentatives', 'Too many attempts'),
    detail: bilingual('Attendez quelques minutes, puis réessayez.', 'Wait a few minutes, then try again.'),
  },
  internal: {
    status: 500,
    title: bilingual('Quelque chose n’a pas fonctionné de notre côté', 'Something failed on our side'),
    detail: bilingual('Votre texte est conservé. Réessayez dans un instant.', 'Your text is kept. Try again in a moment.'),
  },
  unavailable: {
    status: 503,
    title: bilingual('Service momentanément indisponible', 'Service unavailable for a moment'),
    detail: bilingual('Réessayez dans un instant.', 'Try again in a moment.'),
  },
});

export type KernelProblemCode = keyof typeof KERNEL_PROBLEMS;
