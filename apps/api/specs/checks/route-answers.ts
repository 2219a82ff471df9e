import { isPublic, may } from '@phare/kernel/domain';
import type { Call, Json, TestApplication } from '../testing/test-application';
import { A_FORM } from '../testing/valid-bodies';
import { callerActor, type Caller } from './callers';
import { ROUTE_PERMISSIONS } from './route-permissions';
import { withIds, type Route } from './routes';

/** An empty body of a type the route takes: a wrong type would be refused before anyone is asked who they are. */
export function emptyBody(contract: Json, { method, path }: Pick<Route, 'method' | 'path'>): Call {
  if (method === 'GET') return {};
  const types = Object.keys(contract.paths[`/api${path.replace(/:(\w+)/g, '{$1}')}`][method.toLowerCase()].requestBody?.content ?? { 'application/json': {} });
  if (types[0] === 'multipart/form-data') return A_FORM;
  return types.includes('application/json') ? { body: {} } : { raw: '', headers: { 'content-type': types[0] ?? '' } };
}

/** Where a route lets someone in, or refuses them, otherwise than the rights table says of the permission declared for it. */
export async function wrongAnswer(app: TestApplication, contract: Json, route: Route, caller: Caller): Promise<string | null> {
  const permission = ROUTE_PERMISSIONS[`${route.method} ${route.path}`];
  if (!permission) return `${route.method} ${route.path} is not declared`;
  const { status, body } = await app.send(route.method, withIds(route.path), { ...(caller.as ? { as: caller.as } : {}), ...emptyBody(contract, route) });
  const expected = caller.as ? (may(callerActor(caller), permission) ? null : 403) : isPublic(permission) ? null : 401;
  const refusal = status === 401 || (status === 403 && body.code === 'forbidden') ? status : null;
  return refusal === expected && status < 500 ? null : `${route.method} ${route.path} as ${caller.name}: ${status} instead of ${expected ?? 'an answer'}`;
}
