import { received } from './a-request';
import { closed } from './acting';
import type { TestApplication } from './test-application';

/** Ids that are there, by the first part of a path: for a route with a parameter to find something. */
export async function realIds(app: TestApplication): Promise<Readonly<Record<string, readonly string[]>>> {
  const requests = [await received(app), await received(app, { audience: { sealed: true } }), await closed(app, await received(app))];
  return { requests: requests.map(({ id }) => String(id)), organisations: [app.organisation('organisation-1'), app.organisation('organisation-2')] };
}

/** The path once for each id that its parameter may be; an error where none is known. */
export function withRealIds(path: string, ids: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const parameters = path.match(/:\w+/g) ?? [];
  if (parameters.length === 0) return [path];
  const known = ids[path.split('/')[1] ?? ''];
  if (!known || parameters.length > 1) throw new Error(`no id is known for ${path}: say some in real-ids.ts`);
  return known.map((id) => path.replace(/:\w+/, id));
}
