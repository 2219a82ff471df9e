import { LOCALES } from '@phare/kernel/domain';
import fc from 'fast-check';
import { suggest } from './suggest';
import { SUGGESTION_REASONS, type Asked, type Partner, type Person } from './suggestion';
import { reasonSentence } from './suggestion-sentences';

const ASKED: Asked = { offerItems: ['vie-democratique.preparation-aga', 'financement.reddition'], preferredModes: ['in_person'], territory: 'Avignon', timeZone: 'America/Toronto', language: 'fr', wishedId: null };

const someone = (name: string, more: Partial<Person> = {}): Person => ({
  ...{ id: name, name, skills: ['vie-democratique.preparation-aga'], territories: [], languages: ['fr'], modes: ['phone'], timeZone: 'America/Toronto' },
  ...{ capacity: 5, load: 2, workedWith: 0, standsInFor: null, conflicts: [], ...more },
});
const partner = (name: string, more: Partial<Partner> = {}): Partner => ({ id: name, name, territories: [], languages: ['fr'], ...more });

const names = (people: readonly Person[], asked: Partial<Asked> = {}, partners: readonly Partner[] = []): string[] => suggest({ ...ASKED, ...asked }, people, partners).map(({ name }) => name);

describe('the order of suggestions', () => {
  it('is by name where nothing tells two people apart', () => expect(names([someone('Zoé'), someone('Éloi'), someone('Ana')])).toEqual(['Ana', 'Éloi', 'Zoé']));

  it.each<[string, Partial<Person>]>([
    ['one skill more', { skills: ASKED.offerItems }],
    ['a lighter load', { load: 1 }],
    ['the territory', { territories: ['Avignon'] }],
    ['past work with the organisation', { workedWith: 1 }],
    ['a mode that is wished for', { modes: ['in_person'] }],
    ['standing in for whoever is away', { standsInFor: 'Ana' }],
  ])('goes up by %s', (_, better) => expect(names([someone('Ana'), someone('Zoé', better)])).toEqual(['Zoé', 'Ana']));

  it.each<[string, Partial<Person>]>([
    ['one skill less', { skills: [] }],
    ['a full load', { load: 5 }],
    ['another time zone', { timeZone: 'America/Halifax' }],
    ['another language', { languages: ['en'] }],
    ['one tie', { conflicts: ['tie'] }],
  ])('goes down by %s', (_, worse) => expect(names([someone('Ana', worse), someone('Zoé')])).toEqual(['Zoé', 'Ana']));

  it('puts whom the requester wishes for first, and whoever is in conflict last, even then', () => {
    const people = [someone('Ana', { skills: ASKED.offerItems, workedWith: 3 }), someone('Zoé', { skills: [] })];
    expect(names(people, { wishedId: 'Zoé' })).toEqual(['Zoé', 'Ana']);
    expect(names([someone('Ana'), someone('Zoé', { conflicts: ['board_link'] })], { wishedId: 'Zoé' }, [partner('Clinique')])).toEqual(['Ana', 'Clinique', 'Zoé']);
  });

  it('has the resources outside in it, each in its place', () => {
    expect(names([someone('Ana', { load: 5, skills: [], timeZone: null })], {}, [partner('Clinique'), partner('Médiation', { territories: ['Avignon'] })])).toEqual(['Médiation', 'Clinique', 'Ana']);
  });

  const people = fc.uniqueArray(
    fc.record<Person>({
      ...{ id: fc.uuid(), name: fc.constantFrom('Ana', 'Éloi', 'Zoé'), skills: fc.subarray([...ASKED.offerItems]), territories: fc.subarray(['Avignon']), languages: fc.subarray(['fr', 'en']) },
      ...{ modes: fc.subarray(['phone', 'in_person']), timeZone: fc.option(fc.constant('America/Toronto')), capacity: fc.option(fc.nat(3)), load: fc.nat(5), workedWith: fc.nat(2) },
      ...{ standsInFor: fc.option(fc.constant('Ana')), conflicts: fc.subarray(['tie', 'mandate']) },
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  );

  it('leaves nobody out, gives everyone a reason in both languages, and does not depend on how they come', () => {
    fc.assert(
      fc.property(people, (some) => {
        const first = suggest(ASKED, some, [partner('Clinique')]);
        expect(first.map(({ id }) => id).sort()).toEqual([...some.map(({ id }) => id), 'Clinique'].sort());
        expect(suggest(ASKED, [...some].reverse(), [partner('Clinique')])).toEqual(first);
        for (const { reasons } of first) {
          expect(reasons.length).toBeGreaterThan(0);
          for (const reason of reasons) for (const locale of LOCALES) expect(reasonSentence(reason, locale)).toMatch(/^\p{Lu}.+\.$/u);
        }
      }),
    );
  });

  it('has a sentence for every reason, in both languages, that leaves no value out', () => {
    for (const code of SUGGESTION_REASONS) for (const locale of LOCALES) expect(reasonSentence({ code, count: 1, of: 2, name: 'Ana' }, locale)).not.toMatch(/undefined|null/);
  });
});
