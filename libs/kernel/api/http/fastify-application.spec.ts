import type { FastifyInstance } from 'fastify';
import { fastifyAdapter } from './fastify-application';

/** The address that a call counts under, when it comes from `remoteAddress` and says where it was before. */
async function addressOf(trustedProxies: readonly string[], remoteAddress: string, forwarded: string): Promise<string> {
  const fastify = fastifyAdapter({ publicUrl: 'https://phare.exemple.test', trustedProxies }).getInstance() as unknown as FastifyInstance;
  fastify.get('/', (request, reply) => reply.send(request.ip));
  const { body } = await fastify.inject({ url: '/', remoteAddress, headers: { 'x-forwarded-for': forwarded } });
  await fastify.close();
  return body;
}

describe('where a call comes from', () => {
  it.each<[string, readonly string[], string, string, string]>([
    ['a proxy on this machine', [], '127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['a proxy elsewhere, which nobody named', [], '10.0.0.9', '203.0.113.7', '10.0.0.9'],
    ['a proxy elsewhere that was named', ['10.0.0.0/8'], '10.0.0.9', '203.0.113.7', '203.0.113.7'],
    ['the bridge of a container', ['uniquelocal'], '172.17.0.1', '203.0.113.7', '203.0.113.7'],
    ['a caller who pretends, through a proxy', ['10.0.0.0/8'], '10.0.0.9', '192.0.2.1, 203.0.113.7', '203.0.113.7'],
    ['a caller who pretends, without one', ['10.0.0.0/8'], '203.0.113.7', '192.0.2.1', '203.0.113.7'],
  ])('is told by %s', async (_, trusted, remote, forwarded, counted) => expect(await addressOf(trusted, remote, forwarded)).toBe(counted));
});
