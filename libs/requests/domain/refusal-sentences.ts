import { bilingual, LOCALES, type Locale } from '@phare/kernel/domain';
import type { Need, TransitionName } from './lifecycle';
import type { WritingName } from './writings';

type Sentence = Readonly<Record<Locale, string>>;

/** What each transition or writing does, as the end of « On ne peut pas encore … cette demande ». */
export const ACTION_VERBS: Readonly<Record<TransitionName | WritingName, Sentence>> = {
  receive: bilingual('recevoir', 'received'),
  confirm_requester: bilingual('confirmer qui adresse', 'confirmed'),
  triage: bilingual('trier', 'triaged'),
  propose: bilingual('proposer une personne-ressource pour', 'proposed to a resource person'),
  take_on: bilingual('prendre en charge', 'taken on'),
  decline: bilingual('décliner', 'declined'),
  hand_over: bilingual('transférer', 'handed over'),
  follow_up: bilingual('inscrire un suivi à', 'followed up'),
  answer: bilingual('répondre à', 'answered'),
  refer: bilingual('référer', 'referred'),
  withdraw: bilingual('retirer', 'withdrawn'),
  close: bilingual('fermer', 'closed'),
  reopen: bilingual('rouvrir', 'reopened'),
  merge: bilingual('fusionner', 'merged'),
  unmerge: bilingual('défusionner', 'unmerged'),
  intervene: bilingual('inscrire une intervention à', 'given a journal entry'),
  plan: bilingual('changer le plan de', 'planned'),
  describe: bilingual('décrire l’accompagnement de', 'described'),
  move_step: bilingual('faire avancer une étape de', 'moved forward'),
  declare_conflict: bilingual('déclarer un conflit d’intérêts pour', 'declared a conflict of interest'),
  choose: bilingual('choisir une ressource pour', 'given a choice of resource'),
  assess: bilingual('dire l’autonomie sur', 'given an answer on autonomy'),
  message: bilingual('écrire au sujet de', 'written about'),
  review: bilingual('évaluer', 'reviewed'),
  stop_questions: bilingual('cesser de relancer au sujet de', 'kept from further questions'),
  set_new_date: bilingual('donner une nouvelle date à', 'given a new date'),
  attach: bilingual('joindre un fichier à', 'given a file'),
  hand_documents: bilingual('remettre un modèle pour', 'given a document'),
  ask_confirmation: bilingual('faire confirmer', 'put forward for confirmation'),
  consent_to_share: bilingual('changer ce qui est partagé de', 'shared with a resource'),
  send_letter: bilingual('envoyer une lettre pour', 'sent by letter'),
  revoke_link: bilingual('fermer un lien de', 'cut off from a link'),
  report_answer: bilingual('inscrire une réponse à', 'given an answer'),
  plan_next: bilingual('prévoir la suite de', 'given a next step'),
  propose_travel: bilingual('changer les ententes de déplacement de', 'given a travel agreement'),
  answer_travel: bilingual('répondre à une entente de déplacement de', 'given an answer on travel'),
  claim_travel: bilingual('réclamer des frais de déplacement pour', 'claimed travel for'),
  answer_claim: bilingual('répondre à une réclamation de', 'given an answer on a claim'),
  settle_claim: bilingual('inscrire un paiement à', 'given a payment'),
};

/** What is missing, as the end of « il manque … ». */
export const NEED_PHRASES: Readonly<Record<Need, Sentence>> = {
  organisation: bilingual('l’organisme', 'the organisation'),
  excluded_persons: bilingual('l’identité des personnes exclues', 'who the excluded people are'),
  eligibility: bilingual('la décision d’admissibilité', 'the eligibility decision'),
  conflict: bilingual('l’accord de l’organisme sur le conflit d’intérêts', 'the organisation’s agreement to the conflict of interest'),
  priority: bilingual('la priorité', 'the priority'),
  unconfirmed_requester: bilingual('une personne à confirmer', 'someone to confirm'),
  follow_up: bilingual('le suivi avec l’organisme', 'the follow-up with the organisation'),
  outcome: bilingual('le résultat', 'the outcome'),
  done_by_organisation: bilingual('ce que l’organisme a fait lui-même', 'what the organisation did itself'),
  referral: bilingual('une ressource ou une formation', 'a resource or a training'),
  referral_answer: bilingual('la réponse de la ressource', 'the answer of the resource'),
  reason: bilingual('la raison', 'the reason'),
  unsealed: bilingual('une demande qui ne soit pas scellée', 'a request that is not sealed'),
  same_audience: bilingual('une autre demande de la même personne, ou que voient les mêmes personnes', 'another request of the same person, or seen by the same people'),
  merge_window: bilingual('une fusion de moins de trente jours', 'a merge less than thirty days old'),
  travel_agreement: bilingual('une entente de déplacement acceptée', 'an accepted travel agreement'),
};

/** Why a transition is refused, in one sentence of each language (voice.md, « refus d’une action »). */
export function refusalSentence(name: TransitionName | WritingName, missing: readonly Need[]): Sentence {
  const list = (locale: Locale): string => new Intl.ListFormat(locale, { type: 'conjunction' }).format(missing.map((need) => NEED_PHRASES[need][locale]));
  const [french, english] = LOCALES.map((locale) => ({ verb: ACTION_VERBS[name][locale], list: list(locale) }));
  return missing.length === 0
    ? bilingual(`On ne peut pas ${french?.verb} cette demande dans son état actuel.`, `This request cannot be ${english?.verb} in its present state.`)
    : bilingual(`On ne peut pas encore ${french?.verb} cette demande : il manque ${french?.list}.`, `This request cannot be ${english?.verb} yet; missing: ${english?.list}.`);
}

/** The codes of refusals that only requests know (api.md, « The first that applies »). */
export const REQUEST_PROBLEM_CODES = ['transition_refused', 'file_quarantined'] as const;
