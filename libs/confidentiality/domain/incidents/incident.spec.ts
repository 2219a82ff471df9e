import { civilDate, type CivilDate } from '@phare/kernel/domain';
import { keptUntil, noticeTarget } from './incident-dates';
import { knownOf, withFacts, type IncidentFacts } from './incident-facts';
import { INCIDENT_NEEDS, missingOf } from './incident-needs';
import { impossibleFacts } from './incident-rules';

const day = (text: string): CivilDate => civilDate(text)!;
const TODAY = day('2026-11-20');
const NOTED: IncidentFacts = { awareOn: day('2026-11-12'), circumstances: 'Un courriel est parti à la mauvaise adresse.' };
const LIGHT: IncidentFacts = {
  ...NOTED,
  information: 'Nom et numéro de téléphone',
  happenedFrom: day('2026-11-10'),
  persons: 2,
  sensitivity: 'Peu sensibles',
  harmfulUses: 'Aucune connue',
  consequences: 'Un appel importun',
  likelihood: 'Faible : le message a été effacé',
  serious: false,
  measures: 'Destinataire joint, message effacé',
};

describe('what an incident still misses', () => {
  it('is all but what it was noted with', () => {
    expect(missingOf(NOTED)).toEqual(['information', 'happened', 'persons', 'sensitivity', 'harmful_uses', 'consequences', 'likelihood', 'serious', 'measures']);
  });

  it('is nothing of the notices where there is no risk of serious injury', () => expect(missingOf(LIGHT)).toEqual([]));

  it('is the notices where there is one', () => {
    const grave = { ...LIGHT, serious: true };
    expect(missingOf(grave)).toEqual(['persons_in_quebec', 'commission_notice', 'persons_notice', 'public_notice']);
    const notified = { ...grave, personsInQuebec: 2, commissionNotifiedOn: TODAY, personsNotifiedOn: TODAY, publicNotice: false };
    expect(missingOf(notified)).toEqual(['public_notice']);
    expect(missingOf({ ...notified, publicNoticeReason: 'Chaque personne a été jointe' })).toEqual([]);
  });

  it.each(Object.keys(LIGHT).filter((field) => field !== 'awareOn'))('%s, once taken away', (field) => {
    const { [field as keyof IncidentFacts]: _, ...others } = LIGHT;
    expect(missingOf(others as IncidentFacts)).toHaveLength(1);
  });

  it('takes the reason why the information is not known for its description', () => {
    const { information: _, ...others } = LIGHT;
    expect(missingOf({ ...others, informationUnknown: 'Le support est perdu' })).toEqual([]);
  });

  it('is named from a closed list', () => expect(new Set(INCIDENT_NEEDS).size).toBe(INCIDENT_NEEDS.length));
});

describe('what is known', () => {
  it('is the last that was said of each fact', () => expect(knownOf([NOTED, { persons: 12, personsApproximate: true }, { persons: 9 }])).toEqual({ ...NOTED, persons: 9, personsApproximate: true }));

  it('describes the information, or says why it is not known: never both', () => {
    expect(withFacts({ ...NOTED, informationUnknown: 'Perdu' }, { information: 'Des noms' })).toEqual({ ...NOTED, information: 'Des noms' });
    expect(withFacts({ ...NOTED, information: 'Des noms' }, { informationUnknown: 'On s’était trompé' })).toEqual({ ...NOTED, informationUnknown: 'On s’était trompé' });
  });
});

describe('what cannot be', () => {
  it.each<[string, Partial<IncidentFacts>, string]>([
    ['an awareness to come', { awareOn: day('2026-11-21') }, '/awareOn in_future'],
    ['a notice to come', { commissionNotifiedOn: day('2026-11-21') }, '/commissionNotifiedOn in_future'],
    ['a notice before the awareness', { personsNotifiedOn: day('2026-11-11') }, '/personsNotifiedOn before_awareness'],
    ['an incident after the awareness', { happenedFrom: day('2026-11-13') }, '/happenedFrom after_awareness'],
    ['a period that ends before it begins', { happenedFrom: day('2026-11-10'), happenedUntil: day('2026-11-09') }, '/happenedUntil ends_before_begins'],
    ['a period without its beginning', { happenedUntil: day('2026-11-09') }, '/happenedUntil ends_before_begins'],
    ['more people in Québec than there are', { persons: 3, personsInQuebec: 4 }, '/personsInQuebec more_than_all'],
  ])('is %s', (_, facts, expected) => expect(impossibleFacts({ ...NOTED, ...facts }, TODAY).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([expected]));

  it('is nothing else', () => expect(impossibleFacts({ ...LIGHT, happenedUntil: day('2026-11-14'), commissionNotifiedOn: day('2026-11-12') }, TODAY)).toEqual([]));
});

describe('the dates of an incident', () => {
  // Vectors E080 and E081 of the legal research.
  it.each([['2024-02-29', '2029-02-28'], ['2026-11-20', '2031-11-20'], ['2027-02-28', '2032-02-28']])('known on %s, it is kept until %s', (awareOn, until) => expect(keptUntil({ awareOn: day(awareOn) })).toBe(until));

  it('aim to notify the Commission within seventy-two hours, where there is a risk of serious injury', () => {
    expect(noticeTarget({ ...NOTED, awareOn: day('2024-02-27'), serious: true })).toBe('2024-03-01');
    expect([noticeTarget(NOTED), noticeTarget(LIGHT)]).toEqual([null, null]);
  });
});
