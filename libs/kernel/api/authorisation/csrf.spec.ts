import type { FastifyRequest } from 'fastify';
import { isForeign } from './csrf';

const OWN = 'https://phare.exemple.test';

const call = (method: string, headers: Readonly<Record<string, string>>): FastifyRequest => ({ method, headers: { host: 'phare.exemple.test', ...headers } }) as unknown as FastifyRequest;
const ours = { 'x-requested-with': 'phare' };

describe('a call that changes something', () => {
  it.each(['POST', 'PATCH', 'PUT', 'DELETE'])('%s is foreign without our header', (method) => {
    expect(isForeign(call(method, {}), OWN)).toBe(true);
    expect(isForeign(call(method, { 'x-requested-with': 'XMLHttpRequest' }), OWN)).toBe(true);
    expect(isForeign(call(method, ours), OWN)).toBe(false);
  });

  it.each(['https://evil.exemple.test', 'null', 'not an origin', 'https://phare.exemple.test.evil.test', 'https://phare.exemple.test:8443'])('is foreign from the origin %s', (origin) => {
    expect(isForeign(call('POST', { ...ours, origin }), OWN)).toBe(true);
  });

  it.each([OWN, 'http://phare.exemple.test'])('is ours from %s, the public address or the host called', (origin) => {
    expect(isForeign(call('POST', { ...ours, origin }), OWN)).toBe(false);
  });

  it.each([
    ['cross-site', true],
    ['same-site', true],
    ['same-origin', false],
    ['none', false],
  ])('with Sec-Fetch-Site: %s is foreign: %s', (site, foreign) => expect(isForeign(call('POST', { ...ours, 'sec-fetch-site': site }), OWN)).toBe(foreign));
});

it.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing and needs nothing', (method) => expect(isForeign(call(method, { origin: 'https://evil.exemple.test' }), OWN)).toBe(false));
