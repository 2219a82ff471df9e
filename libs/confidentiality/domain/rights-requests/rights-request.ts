import type { CivilDate } from '@phare/kernel/domain';
import { dueDate, ruleCode, type DeadlineRule } from '@phare/policy/domain';

/** What a person may ask about the information held on them (P-39.1, s. 8, 27 and 28). */
export const RIGHTS_REQUEST_KINDS = ['access', 'rectification', 'portability', 'consent_withdrawal'] as const;
export type RightsRequestKind = (typeof RIGHTS_REQUEST_KINDS)[number];

/** How the person showed who they are (s. 30): the manner is kept, never a copy of a document. */
export const IDENTITY_METHODS = ['account', 'known_person', 'call_back', 'document_seen', 'representative'] as const;
export type IdentityMethod = (typeof IDENTITY_METHODS)[number];

export const RIGHTS_OUTCOMES = ['granted', 'partly', 'refused'] as const;
export type RightsOutcome = (typeof RIGHTS_OUTCOMES)[number];

/** « au plus tard dans les 30 jours de la date de la réception de la demande » (s. 32): no roll-over. A withdrawal has no such delay; the network holds itself to the same. */
const ANSWERED_WITHIN: DeadlineRule = { unit: 'days', n: 30 };
export const RIGHTS_RULE = ruleCode(ANSWERED_WITHIN);

/** The last day to answer what was received on a day. */
export const rightsDueOn = (receivedOn: CivilDate): CivilDate => dueDate(ANSWERED_WITHIN, receivedOn);

/** Where a request stands. Silence is a refusal by law (s. 32), of all but a withdrawal of consent. */
export const RIGHTS_STATES = ['running', 'overdue', 'deemed_refused', 'answered', 'answered_late'] as const;
export type RightsState = (typeof RIGHTS_STATES)[number];

interface Standing {
  readonly kind: RightsRequestKind;
  readonly dueOn: CivilDate;
  /** Of the first answer: later ones change nothing of the delay. */
  readonly answeredOn: CivilDate | null;
}

export function rightsState({ kind, dueOn, answeredOn }: Standing, today: CivilDate): RightsState {
  if (answeredOn !== null) return answeredOn <= dueOn ? 'answered' : 'answered_late';
  if (today <= dueOn) return 'running';
  return kind === 'consent_withdrawal' ? 'overdue' : 'deemed_refused';
}

/** What an answer must say before it counts as one. */
export const RIGHTS_ANSWER_NEEDS = ['identity', 'reasons', 'article', 'remedies', 'help'] as const;
export type RightsAnswerNeed = (typeof RIGHTS_ANSWER_NEEDS)[number];

export interface RightsAnswer {
  readonly outcome: RightsOutcome;
  readonly reasons?: string;
  /** The provision of the law that a refusal rests on. */
  readonly article?: string;
  /** The remedies and their time limit. */
  readonly remedies?: string;
  /** Help to understand the refusal was offered. */
  readonly helpOffered?: boolean;
}

/** What is missing of an answer: identity before anything is given (s. 30); of a refusal, whole or in part, its reasons, its provision, the remedies and an offer of help (s. 34). */
export function missingOfAnswer({ outcome, reasons, article, remedies, helpOffered }: RightsAnswer, identified: boolean): readonly RightsAnswerNeed[] {
  const refuses = outcome !== 'granted';
  const needs: Readonly<Record<RightsAnswerNeed, boolean>> = {
    identity: outcome !== 'refused' && !identified,
    reasons: refuses && !reasons,
    article: refuses && !article,
    remedies: refuses && !remedies,
    help: refuses && helpOffered !== true,
  };
  return RIGHTS_ANSWER_NEEDS.filter((need) => needs[need]);
}
