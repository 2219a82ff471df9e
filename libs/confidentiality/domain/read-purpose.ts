import { bilingual, type Locale } from '@phare/kernel/domain';

/** Why a request was opened, as the read log keeps it: to read its file or what happened, or the action that showed it. */
export const READ_PURPOSES = {
  file: bilingual('Lecture de la demande', 'Reading the request'),
  timeline: bilingual('Lecture de ce qui s’est passé', 'Reading what happened'),
  proposal: bilingual('Lecture de ce qui est proposé', 'Reading the proposal'),
  triage: bilingual('Tri', 'Triage'),
  follow_up: bilingual('Suivi noté', 'Follow-up noted'),
  confirm_requester: bilingual('Confirmation de la demande', 'Confirmation of the request'),
  ask_confirmation: bilingual('Confirmation demandée', 'Confirmation asked for'),
  refer: bilingual('Référence', 'Referral'),
  letter: bilingual('Lecture d’une lettre à une ressource', 'Reading a letter to a resource'),
  letter_by_link: bilingual('Lettre ouverte par son lien', 'Letter opened by its link'),
  consent_to_share: bilingual('Accord pour partager', 'Agreement to share'),
  send_letter: bilingual('Lettre à une ressource', 'Letter to a resource'),
  revoke_link: bilingual('Lien révoqué', 'Link revoked'),
  report_answer: bilingual('Réponse d’une ressource', 'Answer of a resource'),
  withdraw: bilingual('Retrait', 'Withdrawal'),
  propose: bilingual('Personne-ressource proposée', 'Resource person proposed'),
  take_on: bilingual('Prise en charge', 'Taking on'),
  decline: bilingual('Proposition déclinée', 'Proposal declined'),
  hand_over: bilingual('Transfert', 'Handing over'),
  declare_conflict: bilingual('Conflit d’intérêts déclaré', 'Conflict of interest declared'),
  choose: bilingual('Choix de la ressource', 'Choice of the resource'),
  close: bilingual('Fermeture', 'Closing'),
  reopen: bilingual('Réouverture', 'Reopening'),
  answer: bilingual('Réponse', 'Answer'),
  merge: bilingual('Fusion', 'Merge'),
  unmerge: bilingual('Fusion défaite', 'Merge undone'),
  undo: bilingual('Annulation', 'Action undone'),
  plan_next: bilingual('Suite prévue', 'Next step planned'),
  intervene: bilingual('Entrée au journal', 'Journal entry'),
  plan: bilingual('Plan d’action', 'Action plan'),
  describe: bilingual('Description de l’accompagnement', 'Describing the accompaniment'),
  move_step: bilingual('Étape du plan', 'Step of the plan'),
  assess: bilingual('Autonomie de l’organisme', 'Autonomy of the organisation'),
  message: bilingual('Message', 'Message'),
  review: bilingual('Évaluation', 'Review'),
  stop_questions: bilingual('Ne pas relancer', 'No further questions'),
  set_new_date: bilingual('Nouvelle date', 'New date'),
  download: bilingual('Fichier téléchargé', 'File downloaded'),
  attach: bilingual('Fichier joint', 'File attached'),
  link_organisation: bilingual('Organisme reconnu', 'Organisation recognised'),
  designate_keeper: bilingual('Choix de la personne qui en a la garde', 'Choice of the keeper'),
  change_audience: bilingual('Changement de qui peut voir', 'Change of who may see'),
  resolve_exclusion: bilingual('Personne exclue reconnue', 'Excluded person recognised'),
  break_glass: bilingual('Accès exceptionnel', 'Exceptional access'),
  request_access: bilingual('Accès après la fermeture', 'Access after closing'),
} as const satisfies Record<string, Readonly<Record<Locale, string>>>;

export type ReadPurpose = keyof typeof READ_PURPOSES;

/** The purpose as a reader sees it: the reason that was given where there is one, else what was done. */
export const purposeSentence = (purpose: string, reason: string | null, locale: Locale): string =>
  reason ?? (Object.hasOwn(READ_PURPOSES, purpose) ? READ_PURPOSES[purpose as ReadPurpose][locale] : purpose);
