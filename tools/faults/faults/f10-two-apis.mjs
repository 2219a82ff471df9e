import { Clients, TEAM } from '../ground/clients.mjs';
import { freePort } from '../../steps/built-program.mjs';

const REQUESTS = 12;
const CALLERS = 12;
const ROUNDS = 5;
/** Of many who act from one version, one is heard; the others are told that it is stale, that the lifecycle refuses, or that a rule does. */
const ANSWERS = [200, 201, 409, 412, 422];

export const twoApis = {
  name: 'F10',
  says: 'two APIs race on the same requests',
  seconds: 40,
  async run({ open, chance, short }) {
    const world = await open();
    const port = await freePort();
    await world.startApi({ port });
    await world.startApi();
    const clients = await new Clients(world, { urls: [`http://localhost:${world.port}`, `http://localhost:${port}`] }).prepare();
    const requests = [];
    for (let index = 0; index < (short ? 4 : REQUESTS); index += 1) requests.push(await clients.file());
    const { body: partners } = await clients.callers[0].get('/partner-resources', TEAM);
    const actions = actionsOf(partners.items[0].id);
    const broken = [];
    let won = 0;
    for (let round = 0; round < (short ? 2 : ROUNDS); round += 1)
      for (const request of requests) {
        const { body: current } = await clients.callers[0].get(`/requests/${request.id}`, TEAM);
        const answers = await Promise.all(Array.from({ length: CALLERS }, () => act(chance.oneOf(clients.callers), current, chance.oneOf(actions), world)));
        const heard = answers.filter(({ status }) => status < 300).map(({ body }) => body.version);
        won += heard.length;
        if (heard.length > 1 || heard.some((version) => version !== current.version + 1)) broken.push(`${current.number} at version ${current.version} was changed to ${heard.join(', ')}`);
        broken.push(...answers.filter(({ status }) => !ANSWERS.includes(status)).map(({ status, body }) => `a race was answered ${status} ${body.code ?? ''}`));
      }
    return { world, broken, told: { 'changes that won': won } };
  },
};

const actionsOf = (partnerResourceId) => [
  (now) => ['follow-ups', { contactedAt: now, mode: 'phone', summary: 'Appel.' }],
  () => ['triage', { priority: 'p2', reason: 'Confirmé', eligibility: { outcome: 'eligible', reason: 'Vérifié.' } }],
  () => ['referrals', { reason: 'requester_choice', targets: [{ partnerResourceId }] }],
  () => ['messages', { body: 'Bonjour.' }],
  () => ['withdraw', { reason: 'Réglé.' }],
];

function act(caller, { id, version }, action, world) {
  const [path, body] = action(new Date(world.now() - 1_000).toISOString());
  return caller.call('POST', `/requests/${id}/${path}`, { as: TEAM, body, headers: { 'if-match': `"${version}"` } });
}
