import { bilingual, type CivilDate } from '@phare/kernel/domain';
import { answersOn, editionKept, editionOn, editionsOf, type Published } from './editions';
import { aPolicy } from './fixtures/a-policy';
import type { PolicyRules } from './policy-rules';

const day = (text: string): CivilDate => text as CivilDate;
const asks = (parameter: string) => ({ code: 'D2', parameter, question: bilingual('Combien?', 'How many?'), answer: bilingual('Comme écrit.', 'As written.') });
const version = (id: string, from: string, rules: Partial<PolicyRules> = { choices: [asks('queue.atRiskDays'), asks('followUp.deadline')] }): Published => ({ id, policy: { ...aPolicy(rules), inForceFrom: day(from) } });
const chosen = (parameter: string, value: unknown, from: string) => ({ parameter, value, from: day(from) });

describe('editions of a policy', () => {
  const one = version('one', '2020-01-01');
  const two = version('two', '2022-01-01');
  const choices = [chosen('queue.atRiskDays', 3, '2021-06-01'), chosen('followUp.deadline', { unit: 'business', n: 10 }, '2023-01-01')];
  const editions = editionsOf([one, two], choices);
  const on = (text: string) => editionOn(editions, day(text));

  it('there is one for each version, and one from each day on which the network answers otherwise', () => {
    expect(editions.map(({ id, from }) => [id, from])).toEqual([['two', '2023-01-01'], ['two', '2022-01-01'], ['one', '2021-06-01'], ['one', '2020-01-01']]);
  });

  it('an answer counts from its day, and is kept by later versions', () => {
    expect(['2021-05-31', '2021-06-01', '2022-02-01', '2023-01-01'].map((text) => on(text)?.policy.rules.queue.atRiskDays)).toEqual([7, 3, 3, 3]);
    expect(['2022-12-31', '2023-01-01'].map((text) => on(text)?.policy.rules.followUp.deadline.n)).toEqual([30, 10]);
    expect(on('2019-12-31')).toBeUndefined();
  });

  it('what was received keeps the answers of its day, in its own version', () => {
    expect(editionKept(editions, 'one', day('2020-05-01'))?.policy.rules.queue.atRiskDays).toBe(7);
    expect(editionKept(editions, 'two', day('2024-01-01'))?.policy.rules.followUp.deadline.n).toBe(10);
    expect(editionKept(editions, 'two', day('2021-12-31'))?.from).toBe('2022-01-01');
    expect(editionKept(editions, 'none', day('2024-01-01'))).toBeUndefined();
  });

  it('a version that answers by itself is not answered for', () => {
    const closed = editionsOf([version('closed', '2020-01-01', { choices: [] })], choices);
    expect(closed.map(({ policy }) => policy.rules.queue.atRiskDays)).toEqual([7, 7, 7]);
  });

  it('of two answers from one day, the last one given counts', () => {
    const answers = answersOn([chosen('a', 1, '2021-01-01'), chosen('a', 2, '2021-01-01'), chosen('a', 3, '2020-01-01')], day('2021-01-01'));
    expect(answers.get('a')).toBe(2);
  });
});
