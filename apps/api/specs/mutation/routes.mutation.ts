import { DiscoveryService, ModulesContainer } from '@nestjs/core';
import { PERMISSION } from '@phare/kernel/api';
import { CALLERS, addBoard } from '../checks/callers';
import { wrongAnswer } from '../checks/route-answers';
import { ROUTE_PERMISSIONS } from '../checks/route-permissions';
import { allRoutes, undeclared, type Route } from '../checks/routes';
import { TestApplication, type Json } from '../testing/test-application';
import { MutationReport } from './report';

/** A permission that anyone has. */
const ANYONES = 'contract.read';

describe('the permissions of routes, broken one at a time', () => {
  let app: TestApplication;
  let contract: Json;
  let routes: readonly Route[];
  beforeAll(async () => {
    app = await TestApplication.start();
    app.application.useLogger(false);
    await addBoard(app);
    contract = (await app.get('/openapi.json')).body;
    routes = allRoutes(app);
    await Promise.all(CALLERS.flatMap(({ as }) => (as ? [app.cookieOf(as)] : [])));
  });
  afterAll(() => app.stop());

  const handlerOf = ({ handler }: Route): object => {
    const [controller = '', method = ''] = handler.split('.');
    const discovery = new DiscoveryService(app.application.get(ModulesContainer, { strict: false }));
    const found = discovery.getControllers().find(({ metatype }) => metatype?.name === controller)?.metatype;
    const value: unknown = found && Object.getOwnPropertyDescriptor(found.prototype as object, method)?.value;
    if (typeof value !== 'function') throw new Error(`there is no ${controller}.${method}`);
    return value;
  };

  /** Callers whose answer shows that something is wrong; ending one's session would sign the others out. */
  const answersNotice = async (route: Route): Promise<boolean> => {
    const callers = route.handler === 'SessionController.end' ? CALLERS.slice(0, 1) : CALLERS;
    for (const caller of callers) if (await wrongAnswer(app, contract, route, caller)) return true;
    return false;
  };
  const declarationNotices = (): boolean => allRoutes(app).some(({ method, path, permission }) => ROUTE_PERMISSIONS[`${method} ${path}`] !== permission);

  it('are noticed by nothing while they are whole', async () => {
    expect([undeclared(routes), declarationNotices()]).toEqual([[], false]);
    for (const route of routes) expect([route.handler, await answersNotice(route)]).toEqual([route.handler, false]);
  });

  it('are noticed, each of them', async () => {
    const report = new MutationReport('Permissions of routes');
    for (const route of routes) {
      const handler = handlerOf(route);
      for (const [how, permission] of [['removed', undefined], ['anyone’s', ANYONES]] as const) {
        if (permission === route.permission) {
          report.addEquivalent(`${route.handler}: ${how}`, 'it is the one it has');
          continue;
        }
        Reflect.defineMetadata(PERMISSION, permission, handler);
        const noticed = [...((await answersNotice(route)) ? ['its answers'] : []), ...(declarationNotices() ? ['what is declared'] : [])];
        Reflect.defineMetadata(PERMISSION, route.permission, handler);
        report.add(`${route.handler}: ${how}`, noticed);
      }
    }
    report.print();
    expect(allRoutes(app)).toEqual(routes);
    expect(report.survivors).toEqual([]);
  });
});
