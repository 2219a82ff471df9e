import { bilingual } from '@phare/kernel/domain';
import { choiceSentence } from './choice-sentence';
import { answerOf, chosenRules, clauseOfChoice } from './chosen-rules';
import { aPolicy, aValue } from './fixtures/a-policy';

const asks = (parameter: string) => ({ code: 'D1', parameter, question: bilingual('Quoi?', 'What?'), answer: bilingual('Comme écrit.', 'As written.') });
const axis = (code: string) => ({ code, label: bilingual(`Axe ${code}`, `Axis ${code}`), values: [aValue('v', 'forme')] });
const { rules } = aPolicy({
  accompaniment: { journalFixedAfterHours: 24, autonomy: [], axes: [axis('level'), axis('stage')] },
  choices: ['followUp.deadline', 'followUp.crisisTarget', 'followUp.countingModes', 'eligibility.requester.functions', 'accompaniment.axes', 'accompaniment.journalFixedAfterHours', 'costs.travel.millsPerKilometre'].map(asks),
});
const after = (parameter: string, value: unknown) => chosenRules(rules, new Map([[parameter, value]]));
const said = (parameter: string, value: unknown) => after(parameter, value).choices.find((choice) => choice.parameter === parameter)?.answer;

describe('rules with the answers of a network in them', () => {
  it('hold the value in its place, and nothing else changes', () => {
    const { followUp, ...others } = after('followUp.deadline', { unit: 'business', n: 10, roll: 'none' });
    expect(followUp).toEqual({ ...rules.followUp, deadline: { unit: 'business', n: 10, roll: 'none' } });
    expect({ ...others, choices: null }).toEqual({ ...rules, followUp: undefined, choices: null });
  });

  it('say the answer anew only where it differs', () => {
    expect(after('followUp.deadline', { roll: 'none', n: 30, unit: 'days' })).toBe(rules);
    expect(after('accompaniment.journalFixedAfterHours', 48).choices.map(({ answer }) => answer['fr-CA'])).toEqual([...Array<string>(5).fill('Comme écrit.'), '48\u00a0heures.', 'Comme écrit.']);
  });

  it('take no answer to a question that the policy does not leave open', () => {
    expect(after('queue.atRiskDays', 1)).toBe(rules);
  });

  it('take the things of the version by their codes, and leave what it does not have for the schema to refuse', () => {
    expect(answerOf(rules, 'accompaniment.axes')).toEqual(['level', 'stage']);
    expect(after('accompaniment.axes', ['stage']).accompaniment.axes).toEqual([axis('stage')]);
    expect(after('accompaniment.axes', ['other']).accompaniment.axes).toEqual(['other']);
    expect(after('accompaniment.axes', []).accompaniment.axes).toEqual([]);
  });

  it.each([
    ['followUp.deadline', { unit: 'business', n: 10, roll: 'none' }, '10\u00a0jours ouvrables.', '10\u00a0working days.'],
    ['followUp.deadline', { unit: 'days', n: 1, roll: 'I16' }, '1\u00a0jour de calendrier, reporté au jour suivant quand il tombe un jour férié.', '1\u00a0calendar day, moved to the next day when it falls on a public holiday.'],
    ['followUp.countingModes', ['phone', 'email'], 'le phone et le email.', 'the phone and the email.'],
    ['eligibility.requester.functions', { board: 'unknown', other: 'pass' }, 'le board\u00a0: à vérifier, une personne décide. le other\u00a0: admissible.', 'the board: to be verified, a person decides. the other: eligible.'],
    ['costs.travel.millsPerKilometre', 615, '0,615\u00a0$ le kilomètre.', '$0.615 per kilometre.'],
    ['costs.travel.millsPerKilometre', null, 'Rien n’est fixé.', 'Nothing is set.'],
    ['accompaniment.axes', ['level'], 'Axe level.', 'Axis level.'],
  ])('%s: %j is said in both languages', (parameter, value, french, english) => {
    expect(said(parameter, value)).toEqual({ 'fr-CA': french, 'en-CA': english });
  });

  it('an outcome is said in words', () => {
    expect(choiceSentence(rules, 'eligibility.membership.lapsed', 'fail')['fr-CA']).toBe('Non admissible.');
  });

  it('a question is about the clause around its parameter, or the one that its things cite', () => {
    expect(rules.choices.map((choice) => clauseOfChoice(rules, choice))).toEqual(['suivi', 'suivi', 'suivi', 'demandeur', 'forme', null, 'couts']);
  });
});
