import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** I7. A file that no row names yet is swept an hour later, unless `exact`: then there is none. */
export async function filesAreThere(world, { exact = false } = {}) {
  const rows = await world.sql(`SELECT request_id || '/' || encode(content_hash, 'hex') AS place FROM attachment`);
  const named = new Set(rows.map(({ place }) => place));
  const found = await kept(join(world.folder, 'files', 'kept'));
  return [
    ...[...named].filter((place) => !found.has(place)).map((place) => `attachment ${place} has no file`),
    ...[...found].filter(([place, hash]) => named.has(place) && !place.endsWith(hash)).map(([place]) => `file ${place} is not what was kept`),
    ...[...found.keys()].filter((place) => exact && !named.has(place)).map((place) => `file ${place} has no attachment`),
  ];
}

/** Every file as `request/name`, with the hash of what it holds. */
async function kept(folder) {
  const found = new Map();
  for (const request of await readdir(folder).catch(() => []))
    for (const name of await readdir(join(folder, request))) found.set(`${request}/${name}`, createHash('sha256').update(await readFile(join(folder, request, name))).digest('hex'));
  return found;
}
