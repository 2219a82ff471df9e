import { Controller, Get } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PermissionGuard, type SessionCookie, type Sessions } from '@phare/kernel/api';
import { ROLES } from '@phare/kernel/domain';
import { TestApplication, type Json } from '../testing/test-application';
import { addBoard, CALLERS } from './callers';
import { wrongAnswer } from './route-answers';
import { ROUTE_PERMISSIONS } from './route-permissions';
import { allRoutes, routesOf, undeclared, type Route } from './routes';

@Controller('canary')
class CanaryController {
  @Get(':id')
  forgotten(): string {
    return 'open to everyone';
  }
}

describe('every route', () => {
  let app: TestApplication;
  let routes: Route[];
  let contract: Json;
  beforeAll(async () => {
    app = await TestApplication.start();
    routes = allRoutes(app);
    contract = (await app.get('/openapi.json')).body;
    await addBoard(app);
  });
  afterAll(() => app.stop());

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

  it('asks for the permission that is expected of it, and no other', () => expect(Object.fromEntries(routes.map(({ method, path, permission }) => [`${method} ${path}`, permission]))).toEqual(ROUTE_PERMISSIONS));

  it.each(CALLERS.map((caller) => [caller.name, caller] as const))('answers %s what the rights table says: 401, 403, or neither', async (_, caller) => {
    for (const route of routes.filter(({ handler }) => handler !== 'SessionController.end')) expect(await wrongAnswer(app, contract, route, caller)).toBeNull();
  });

  it.each(CALLERS.filter(({ as }) => as).map(({ as }) => as ?? ''))('lets %s end their session, and refuses it without', async (as) => {
    expect((await app.send('DELETE', '/session')).status).toBe(401);
    const cookie = await app.cookieOf(as);
    expect((await app.send('DELETE', '/session', { headers: { cookie } })).status).toBe(204);
    expect((await app.get('/session', { headers: { cookie } })).status).toBe(401);
  });
});
