import type { Locale } from '@phare/kernel/domain';
import { answerOf, chosenRules, clauseOfChoice, type Answers, type NetworkChoice, type PolicyRules } from '@phare/policy/domain';
import { localised } from '../reads/localised';
import { choiceForm } from './choice-form';
import type { OpenChoiceDto } from './choice.dto';

/** Every question that a version leaves open, with its answer: the network's where it gave one, else what the policy file proposes. */
export function choicesView(rules: PolicyRules, answers: Answers, locale: Locale): OpenChoiceDto[] {
  const chosen = chosenRules(rules, answers);
  return rules.choices.map((choice, index) => {
    const { code, parameter, question, answer: proposed } = choice;
    const view = { code, parameter, question, clause: clauseOfChoice(rules, choice), form: choiceForm(rules, parameter), proposed, answer: answerIn(chosen, index, proposed) };
    return { ...localised(view, locale), proposedValue: answerOf(rules, parameter), value: answerOf(chosen, parameter) };
  });
}

const answerIn = ({ choices }: PolicyRules, index: number, otherwise: NetworkChoice['answer']): NetworkChoice['answer'] => choices[index]?.answer ?? otherwise;

/** One answer in a sentence: the policy file's own words where it is what the file proposes. */
export const answerSentence = (rules: PolicyRules, parameter: string, value: unknown, locale: Locale): string =>
  chosenRules(rules, new Map([[parameter, value]])).choices.find((choice) => choice.parameter === parameter)?.answer[locale] ?? '';
