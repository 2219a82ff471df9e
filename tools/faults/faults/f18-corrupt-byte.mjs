import { open as openFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Clients, TEAM } from '../ground/clients.mjs';
import { check } from '../invariants/check.mjs';

/** One byte of a table and one of a file change on disk: an error, and never a text that is not what was written. */
export const corruptByte = {
  name: 'F18',
  says: 'a byte changes on disk, in a table and in a file',
  seconds: 40,
  async run({ open }) {
    const world = await open({ embedded: true });
    await world.startApi();
    const clients = await new Clients(world).prepare();
    const request = await clients.file();
    const { body: attached } = await clients.callers[0].attach(request, 'Compte rendu de la rencontre.\n', TEAM);
    const [{ path, folder }] = await world.sql(`SELECT pg_relation_filepath('support_request') AS path, current_setting('data_directory') AS folder`);
    const broken = await check(world);
    const [place] = await filesOf(join(world.folder, 'files', 'kept'));
    await change(place, 'Compte rendu');
    const download = await world.caller().get(`/requests/${request.id}/attachments/${attached.created.id}`, TEAM);
    if (download.status < 500) broken.push(`a changed file was answered ${download.status}`);
    await world.api.stop();
    // The number, and not the description: PostgreSQL compresses what is long.
    await change(join(folder, path), request.number);
    await world.startApi();
    const read = await world.caller().get(`/requests/${request.id}`, TEAM);
    if (read.status < 500) broken.push(`a changed table was answered ${read.status}`);
    return { broken };
  },
};

/** Changes one bit of the last place where these words stand. */
async function change(path, words) {
  const at = (await readFile(path)).lastIndexOf(words);
  if (at < 0) throw new Error(`these words are not in ${path}`);
  const file = await openFile(path, 'r+');
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at);
  buffer[0] ^= 1;
  await file.write(buffer, 0, 1, at);
  await file.close();
}

const filesOf = async (folder) => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
