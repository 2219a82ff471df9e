import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { RUN } from './run';
import { eventually } from './waiting';

/** The messages sent to an address, once there is at least one. */
export async function mailTo(address: string): Promise<readonly Email[]> {
  return eventually(
    async () => (await everyMail()).filter(({ to }) => to?.some((recipient) => recipient.address === address)),
    (mails) => mails.length > 0,
  );
}

async function everyMail(): Promise<readonly Email[]> {
  // The folder comes with the first message.
  const names = (await readdir(RUN.inbox).catch(() => [])).filter((name) => name.endsWith('.eml'));
  return Promise.all(names.map(async (name) => PostalMime.parse(await readFile(join(RUN.inbox, name)))));
}
