import { completionOf } from './completion';
import { aPolicy } from './fixtures/a-policy';
import type { PolicyVersion } from './policy-version';

type Tree = Record<string, unknown>;

/** A copy of the fixture in which one thing was done to the object at that path. */
function changed(path: string, change: (at: Tree) => void): PolicyVersion {
  const policy = structuredClone(aPolicy());
  change(path.split('.').reduce<Tree>((at, key) => (key === '' ? at : (at[key] as Tree)), policy as unknown as Tree));
  return policy;
}

const without = (path: string, key: string): PolicyVersion => changed(path, (at) => delete at[key]);
const choice = (parameter: string): Tree => ({ code: 'D99', parameter, question: { 'fr-CA': 'Q?', 'en-CA': 'Q?' }, answer: { 'fr-CA': 'R.', 'en-CA': 'A.' } });
const choosing = (parameter: string): PolicyVersion => changed('rules', (at) => (at['choices'] = [...(at['choices'] as Tree[]), choice(parameter)]));

describe('completionOf', () => {
  it('is the same, whatever the order of keys, and whether a key is absent or undefined', () => {
    const turned = Object.fromEntries(Object.entries({ ...aPolicy(), nothing: undefined }).reverse()) as unknown as PolicyVersion;
    expect(completionOf(aPolicy(), turned)).toBe('same');
  });

  it.each([
    ['rules', 'accompaniment'],
    ['rules.referral', 'linkDays'],
    ['rules.values', 'partnerTypes'],
    ['rules.followUp.ladder', 'mailHours'],
    ['rules.values.functions.0', 'origin'],
  ])('is completed by a parameter that %s did not have: %s', (path, key) => {
    expect(completionOf(without(path, key), aPolicy())).toBe('completed');
    expect(completionOf(aPolicy(), without(path, key))).toBe('changed');
  });

  it('takes a choice about a new parameter, never one about what was settled', () => {
    expect(completionOf(without('rules.referral', 'linkDays'), choosing('referral.linkDays'))).toBe('completed');
    expect(completionOf(aPolicy(), choosing('referral.linkDays'))).toBe('changed');
  });

  it.each<[string, PolicyVersion]>([
    ['another number', changed('rules.queue', (at) => (at['atRiskDays'] = 8))],
    ['a value more in a closed list', changed('rules.values', (at) => (at['channels'] = [...(at['channels'] as Tree[]), { ...(at['channels'] as Tree[])[0], code: 'fax' }]))],
    ['another word of an article', changed('clauses.0', (at) => (at['title'] = { 'fr-CA': 'Autre', 'en-CA': 'Other' }))],
    ['something new beside the parameters', changed('', (at) => (at['motto'] = 'x'))],
    ['a list where there was an object', changed('rules', (at) => (at['queue'] = []))],
    ['nothing where there was a value', changed('rules.queue', (at) => (at['atRiskDays'] = null))],
  ])('is another policy with %s', (_, file) => expect(completionOf(aPolicy(), file)).toBe('changed'));

  it('is another policy when a choice of the network is answered otherwise', () => {
    const [before, after] = [choosing('referral.linkDays'), choosing('referral.linkDays')];
    Object.assign(after.rules.choices.at(-1) ?? {}, { answer: { 'fr-CA': 'Non.', 'en-CA': 'No.' } });
    expect(completionOf(before, after)).toBe('changed');
  });
});
