import { civilDate, type CivilDate } from '@phare/kernel/domain';
import { missingOfAnswer, RIGHTS_RULE, rightsDueOn, rightsState, type RightsAnswer, type RightsRequestKind } from './rights-request';

const day = (text: string): CivilDate => civilDate(text)!;

describe('the thirty days of a rights request', () => {
  // Vectors E161 and E163 of the legal research; and a leap year.
  it.each([['2026-06-24', '2026-07-24'], ['2026-11-22', '2026-12-22'], ['2028-01-30', '2028-02-29'], ['2026-11-20', '2026-12-20']])('received on %s, it is answered by %s: no roll-over', (receivedOn, dueOn) => {
    expect([rightsDueOn(day(receivedOn)), RIGHTS_RULE]).toEqual([dueOn, 'civil-30']);
  });

  it.each<[RightsRequestKind, string, string | null, string]>([
    ['access', '2026-12-22', null, 'running'],
    ['access', '2026-12-23', null, 'deemed_refused'],
    ['portability', '2026-12-23', null, 'deemed_refused'],
    ['consent_withdrawal', '2026-12-23', null, 'overdue'],
    ['rectification', '2027-01-05', '2026-12-22', 'answered'],
    ['rectification', '2027-01-05', '2026-12-23', 'answered_late'],
  ])('%s, on %s, answered on %s: %s', (kind, today, answeredOn, state) => {
    expect(rightsState({ kind, dueOn: day('2026-12-22'), answeredOn: answeredOn === null ? null : day(answeredOn) }, day(today))).toBe(state);
  });
});

describe('an answer', () => {
  const REFUSAL: RightsAnswer = { outcome: 'refused', reasons: 'Cela nuirait à une autre personne', article: 'P-39.1, art. 40', remedies: 'La Commission, dans les 30 jours', helpOffered: true };

  it('gives nothing to someone whose identity was not verified', () => {
    expect(missingOfAnswer({ outcome: 'granted' }, false)).toEqual(['identity']);
    expect(missingOfAnswer({ outcome: 'granted' }, true)).toEqual([]);
  });

  it('that refuses, whole or in part, says why, by which provision, with which remedies, and offers help', () => {
    expect(missingOfAnswer({ outcome: 'refused' }, false)).toEqual(['reasons', 'article', 'remedies', 'help']);
    expect(missingOfAnswer({ outcome: 'partly', helpOffered: false }, false)).toEqual(['identity', 'reasons', 'article', 'remedies', 'help']);
    expect(missingOfAnswer(REFUSAL, false)).toEqual([]);
  });
});
