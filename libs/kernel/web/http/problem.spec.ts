import { HttpErrorResponse } from '@angular/common/http';
import { isOutage, problemOf } from './problem';

const answer = (status: number, error: unknown) => problemOf(new HttpErrorResponse({ status, error }));

describe('a refusal of the API', () => {
  it('is read with its fields', () => {
    const problem = answer(422, { status: 422, code: 'rule_broken', title: 'T', detail: 'D', errors: [{ pointer: '/subject', code: 'required', message: 'Écrivez le sujet.' }, 'junk'] });
    expect(problem).toMatchObject({ status: 422, code: 'rule_broken', detail: 'D', errors: [{ pointer: '/subject' }] });
    expect(isOutage(problem)).toBe(false);
  });

  it('names what a transition misses', () => {
    expect(answer(409, { code: 'transition_refused', missing: ['follow_up'] }).missing).toEqual(['follow_up']);
  });

  it('is an outage when nothing answered, or when the answer is a failure of ours', () => {
    expect(answer(0, new ProgressEvent('error'))).toMatchObject({ code: 'unreachable' });
    expect(isOutage(answer(0, null))).toBe(true);
    expect(isOutage(answer(503, '<html>'))).toBe(true);
  });

  it('never throws, whatever came', () => {
    for (const junk of [null, undefined, 'text', 12, [], { errors: 'no' }]) expect(answer(400, junk).errors).toEqual([]);
    expect(problemOf(new TypeError('bug')).code).toBe('unexpected');
  });
});
