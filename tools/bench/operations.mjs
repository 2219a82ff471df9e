import { draw } from './data/random.mjs';
import { description, searchWords, subject } from './data/texts.mjs';

/** The reads of the product alone. */
export const readsOf = (productData, session) => operationsOf({ measured: [] }, productData, session).filter(({ writes }) => !writes);

/** The four operations, as each server takes them. `next` makes the path or body of one more call. */
export function operationsOf(floorData, productData, { reading, writing }) {
  const random = draw(7);
  const oneOf = (list) => list[random.below(list.length)];
  const get = (path) => ({ headers: reading, next: () => ({ path: path() }) });
  const post = (path, body) => ({ method: 'POST', headers: writing, next: () => ({ path, body: JSON.stringify(body()) }) });
  const floorOne = get(() => `/tickets/${oneOf(floorData.measured)}`);
  return [
    { name: 'queue of 50', floor: get(() => `/tickets?agent=${1 + random.below(10)}`), product: get(() => '/api/requests?view=queue') },
    { name: '  GET /api/requests/:id', floor: floorOne, product: get(() => `/api/requests/${oneOf(productData.measured)}`) },
    { name: '  GET /api/requests/:id/timeline', floor: floorOne, product: get(() => `/api/requests/${oneOf(productData.measured)}/timeline`) },
    { name: 'search', floor: get(() => `/search?q=${searchWords(random)}`), product: get(() => `/api/requests?q=${searchWords(random)}`) },
    { name: 'create', writes: true, floor: post('/tickets', () => newTicket(random)), product: post('/api/requests', () => newRequest(random, oneOf(productData.organisations))) },
  ];
}

const newTicket = (random) => ({
  queue: 1 + random.below(10),
  org: 1 + random.below(40),
  contact: 1 + random.below(5),
  agent: 1 + random.below(10),
  due: '2030-01-15T17:00:00.000Z',
  subject: subject(random),
  body: description(random),
});

const newRequest = (random, organisationId) => ({
  organisationId,
  channel: 'phone',
  requester: { name: 'Maude Arseneau', email: `personne${random.below(500)}@exemple.test`, phone: '418 555-0123', function: 'direction' },
  subject: subject(random),
  description: description(random),
  situation: { affectsFunctioning: false, kinds: [] },
  preferredModes: ['phone'],
  audience: { sealed: false },
  notice: { version: 'current', readBy: 'team' },
});
