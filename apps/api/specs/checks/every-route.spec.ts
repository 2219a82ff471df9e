import { Controller, Get } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PermissionGuard, type SessionCookie, type Sessions } from '@phare/kernel/api';
import { isPublic, may, ROLES, type Role, type SignedInActor } from '@phare/kernel/domain';
import { TestApplication, type Call, type Json } from '../testing/test-application';
import { allRoutes, routesOf, undeclared, withIds, type Route } from './routes';

@Controller('canary')
class CanaryController {
  @Get(':id')
  forgotten(): string {
    return 'open to everyone';
  }
}

interface Caller {
  readonly name: string;
  /** The account; nobody when absent. */
  readonly as?: string;
  readonly roles: readonly Role[];
  readonly member?: boolean;
}

const BOARD = 'reseau@exemple.test';

const CALLERS: readonly Caller[] = [
  { name: 'nobody', roles: [] },
  { name: 'member', as: 'direction1@exemple.test', roles: [], member: true },
  { name: 'intake', as: 'intake@exemple.test', roles: ['intake'] },
  { name: 'resource', as: 'resource1@exemple.test', roles: ['resource'] },
  { name: 'coordination', as: 'coordination@exemple.test', roles: ['coordination'] },
  { name: 'admin', as: 'admin@exemple.test', roles: ['admin'] },
  { name: 'privacy', as: 'privacy@exemple.test', roles: ['privacy'] },
  { name: 'network_board', as: BOARD, roles: ['network_board'] },
];

const actorOf = ({ roles, member = false }: Caller): SignedInActor => ({ kind: 'person', networkId: '', personId: '', accountId: '', name: '', roles, member, locale: 'fr-CA' });

describe('every route', () => {
  let app: TestApplication;
  let routes: Route[];
  let contract: Json;
  beforeAll(async () => {
    app = await TestApplication.start();
    routes = allRoutes(app);
    contract = (await app.get('/openapi.json')).body;
    await app.sql(`WITH p AS (INSERT INTO person (network_id, id, name, verified, created_at) SELECT id, gen_random_uuid(), 'Une administratrice', true, now() FROM network RETURNING *),
        g AS (INSERT INTO role_grant (network_id, id, person_id, role, from_on) SELECT network_id, gen_random_uuid(), id, 'network_board', '2016-01-01' FROM p)
      INSERT INTO account (network_id, id, person_id, email, password_hash, demonstration) SELECT p.network_id, gen_random_uuid(), p.id, $1, a.password_hash, true FROM p, (SELECT password_hash FROM account LIMIT 1) a`, [BOARD]);
  });
  afterAll(() => app.stop());

  /** An empty body of a type the route takes: a wrong type would be refused before anyone is asked who they are. */
  const bodyOf = (method: string, path: string): Call => {
    if (method === 'GET') return {};
    const types = Object.keys(contract.paths[`/api${path.replace(/:(\w+)/g, '{$1}')}`][method.toLowerCase()].requestBody?.content ?? { 'application/json': {} });
    return types.includes('application/json') ? { body: {} } : { raw: '', headers: { 'content-type': types[0] ?? '' } };
  };

  it('declares its permission', () => {
    expect(routes.length).toBeGreaterThan(50);
    expect(undeclared(routes)).toEqual([]);
  });

  it('would be caught without one, by this check and by the guard', async () => {
    expect(undeclared(routesOf(CanaryController))).toEqual(['CanaryController.forgotten']);
    const guard = new PermissionGuard(new Reflector(), {} as Sessions, {} as SessionCookie);
    const context = { getHandler: () => CanaryController.prototype.forgotten, getClass: () => CanaryController };
    await expect(guard.canActivate(context as never)).rejects.toThrow('declares no permission');
  });

  it('is in the contract, and nothing else is', () => {
    const told = Object.entries<Json>(contract.paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`));
    const real = routes.filter(({ path }) => path !== '/openapi.json').map(({ method, path }) => `${method} /api${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(told.sort()).toEqual(real.sort());
  });

  it('says what it is for and what it answers', () => {
    const operations = Object.values<Json>(contract.paths).flatMap((path) => Object.values<Json>(path));
    for (const { operationId, summary, responses } of operations) {
      expect([operationId, typeof summary, summary?.length > 10]).toEqual([operationId, 'string', true]);
      const good = Object.entries<Json>(responses).filter(([status]) => status.startsWith('2'));
      expect([operationId, good.length]).toEqual([operationId, 1]);
      expect([operationId, good.every(([status, { content }]) => status === '204' || content !== undefined)]).toEqual([operationId, true]);
    }
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });

  it('covers every role', () => expect(CALLERS.flatMap(({ roles }) => roles).sort()).toEqual([...ROLES].sort()));

  it.each(CALLERS.map((caller) => [caller.name, caller] as const))('answers %s what the rights table says: 401, 403, or neither', async (_, caller) => {
    for (const { method, path, permission } of routes.filter(({ handler }) => handler !== 'SessionController.end')) {
      if (!permission) throw new Error('declared above');
      const { status, body } = await app.send(method, withIds(path), { ...(caller.as ? { as: caller.as } : {}), ...bodyOf(method, path) });
      const refused = caller.as ? (may(actorOf(caller), permission) ? null : 403) : isPublic(permission) ? null : 401;
      const refusal = status === 401 || (status === 403 && body.code === 'forbidden') ? status : null;
      expect([method, path, refusal]).toEqual([method, path, refused]);
      expect(status).toBeLessThan(500);
    }
  });

  it.each(CALLERS.filter(({ as }) => as).map(({ as }) => as ?? ''))('lets %s end their session, and refuses it without', async (as) => {
    expect((await app.send('DELETE', '/session')).status).toBe(401);
    const cookie = await app.cookieOf(as);
    expect((await app.send('DELETE', '/session', { headers: { cookie } })).status).toBe(204);
    expect((await app.get('/session', { headers: { cookie } })).status).toBe(401);
  });
});
