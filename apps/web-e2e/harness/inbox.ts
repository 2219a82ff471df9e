import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { RUN, type RunningProduct } from './run';
import { eventually } from './waiting';

/** The messages sent to an address, once there is at least one. */
export async function mailTo(address: string, { inbox }: Pick<RunningProduct, 'inbox'> = RUN): Promise<readonly Email[]> {
  return eventually(
    async () => (await everyMail(inbox)).filter(({ to }) => to?.some((recipient) => recipient.address === address)),
    (mails) => mails.length > 0,
  );
}

async function everyMail(inbox: string): Promise<readonly Email[]> {
  // The folder comes with the first message.
  const names = (await readdir(inbox).catch(() => [])).filter((name) => name.endsWith('.eml'));
  return Promise.all(names.map(async (name) => PostalMime.parse(await readFile(join(inbox, name)))));
}
