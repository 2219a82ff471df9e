import type { Locale } from '@phare/kernel/domain';
import { longDate } from './civil-date-text';
import type { Eligibility, EligibilityOutcome } from './eligibility';
import type { EligibilityRuleAnswer } from './eligibility-codes';
import { type EligibilitySentences, REQUESTER_SENTENCES, type SentenceValues } from './eligibility-messages';
import { TEAM_SENTENCES } from './eligibility-messages-team';

/** Who reads the sentences: the person who asks (« votre organisme ») or the team (« l’organisme »). */
export type EligibilityReader = 'requester' | 'team';

/** The decision as the API shows it, in plain sentences. */
export interface EligibilityView {
  readonly outcome: EligibilityOutcome;
  readonly rules: readonly EligibilityRuleView[];
}

export interface EligibilityRuleView {
  readonly rule: EligibilityRuleAnswer['rule'];
  readonly outcome: EligibilityRuleAnswer['outcome'];
  /** Code of the clause the answer rests on. */
  readonly clause: string;
  readonly message: string;
  /** What can be done, or null when the rule passes. */
  readonly remedy: string | null;
}

const SENTENCES: Readonly<Record<EligibilityReader, Readonly<Record<Locale, EligibilitySentences>>>> = { requester: REQUESTER_SENTENCES, team: TEAM_SENTENCES };

/** Puts a decision into sentences (api.md, the `eligibility` object). The decision itself holds no sentence, so either language can be asked for later. */
export function eligibilityView(decision: Eligibility, locale: Locale, reader: EligibilityReader = 'requester'): EligibilityView {
  const { messages, remedies } = SENTENCES[reader][locale];
  const rules = decision.rules.map(({ rule, outcome, clause, message, remedy }) => ({
    rule,
    outcome,
    clause,
    message: messages[message.code](sentenceValues(decision, message.params, locale, reader)),
    remedy: remedy === null ? null : remedies[remedy],
  }));
  return { outcome: decision.outcome, rules };
}

function sentenceValues({ receivedOn }: Eligibility, params: EligibilityRuleAnswer['message']['params'], locale: Locale, reader: EligibilityReader): SentenceValues {
  const holder = reader === 'team' ? params.functionDescribed : params.functionAddressed;
  const origins = params.admittedOrigins?.map((origin) => origin[locale]) ?? [];
  return {
    receivedOn: longDate(receivedOn, locale),
    until: params.until === undefined ? '' : longDate(params.until, locale),
    holder: holder?.[locale] ?? '',
    origins: new Intl.ListFormat(locale, { type: 'disjunction' }).format(origins),
    hourlyPrice: params.tariff === undefined ? '' : price(params.tariff, locale),
  };
}

function price({ amount, currency }: { readonly amount: number; readonly currency: string }, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(amount);
}
