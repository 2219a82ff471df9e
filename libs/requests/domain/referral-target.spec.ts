import { allowedOnTarget, loopAnswer, mayMoveTarget, ORGANISATION_ANSWERS, RESOURCE_ANSWERS, TARGET_ANSWERS, TARGET_STATES, TARGET_TRANSITION_NAMES, targetTransitionOf, type TargetParty } from './referral-target';

/** domain.md §6, « A referral target », copied out by hand: from, to, who, and whether a training has it too. */
const PAGE = `
  consent     | proposed consented                          | consented | requester team          | no
  take_back   | consented                                   | proposed  | requester team          | no
  send        | consented sent received                     | sent      | team                    | no
  receive     | sent                                        | received  | resource                | no
  contact     | proposed consented sent received no_answer  | contacted | requester team resource | yes
  refuse      | proposed consented sent received no_answer  | refused   | requester team resource | yes
  stay_silent | proposed consented sent received            | no_answer | requester team          | yes
  close       | proposed consented sent received contacted refused no_answer | closed | team assigned | yes`;

const LINES = PAGE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', from = '', to = '', by = '', training = ''] = line.split('|').map((cell) => cell.trim());
    return { name, from: from.split(' '), to, by: by.split(' '), training: training === 'yes' };
  });

const PARTIES: readonly TargetParty[] = ['requester', 'team', 'assigned', 'resource'];

describe('the table of referral targets', () => {
  it('has the transitions of the page, and no other', () => {
    expect(TARGET_TRANSITION_NAMES).toEqual(LINES.map(({ name }) => name));
    expect(TARGET_STATES).toEqual(['proposed', 'consented', 'sent', 'received', 'contacted', 'refused', 'no_answer', 'closed']);
  });

  it.each(LINES.map((line) => [line.name, line] as const))('%s leads where the page says', (_, { name, to }) => {
    expect(targetTransitionOf(name as (typeof TARGET_TRANSITION_NAMES)[number]).to).toBe(to);
  });

  it.each(TARGET_STATES.flatMap((state) => PARTIES.flatMap((party) => (['partner', 'training'] as const).map((kind) => [state, kind, party] as const))))('%s, %s: %s may do what the page says', (state, kind, party) => {
    const expected = LINES.filter(({ from, by, training }) => from.includes(state) && by.includes(party) && (kind === 'partner' || training)).map(({ name }) => name);
    expect(allowedOnTarget({ kind, state }, new Set([party]))).toEqual(expected);
  });

  it('is nothing for whoever is no party to it, and nothing once it is closed', () => {
    for (const state of TARGET_STATES) expect(allowedOnTarget({ kind: 'partner', state }, new Set(['named', 'proposed']))).toEqual([]);
    for (const name of TARGET_TRANSITION_NAMES) expect(mayMoveTarget(name, { kind: 'partner', state: 'closed' }, new Set(PARTIES))).toBe(false);
  });

  it('answers for the whole loop with what was best for the organisation, and only once there is an answer', () => {
    expect(loopAnswer(['refused', 'contacted', 'sent'])).toBe('contacted');
    expect(loopAnswer(['no_answer', 'refused'])).toBe('refused');
    expect(loopAnswer(['no_answer', 'received'])).toBe('no_answer');
    expect(loopAnswer(['proposed', 'consented', 'sent', 'received'])).toBeNull();
  });

  it('has an answer for each of those who may give it', () => {
    for (const answer of ORGANISATION_ANSWERS) expect(targetTransitionOf(TARGET_ANSWERS[answer])).toMatchObject({ to: answer, by: expect.arrayContaining(['requester', 'team']) });
    for (const answer of RESOURCE_ANSWERS) expect(targetTransitionOf(TARGET_ANSWERS[answer])).toMatchObject({ to: answer, by: expect.arrayContaining(['resource']) });
  });
});
