import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../problem/problem.exception';
import { expectedVersion } from './etag';

const sent = (header?: string): number => expectedVersion({ headers: header === undefined ? {} : { 'if-match': header } } as FastifyRequest);

describe('the version of If-Match', () => {
  it('is the one strong tag we gave', () => expect([sent('"3"'), sent('"12"')]).toEqual([3, 12]));

  it('is needed: 428 without it', () => {
    expect(() => sent()).toThrow(ProblemException);
    expect(() => sent()).toThrow('version_required');
  });

  it.each(['3', 'W/"3"', '*', '"3", "4"', '""', '"three"', '"-3"', '"3.0"', '" 3"', '"3" ', "'3'", '"9999999999999999999"', ''])('%j matches no version', (header) => expect(sent(header)).toBeNaN());
});
