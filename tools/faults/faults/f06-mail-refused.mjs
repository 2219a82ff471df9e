import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Clients, COORDINATION } from '../ground/clients.mjs';
import { until } from '../ground/until.mjs';

const MINUTE = 60_000;
const TRIED = `SELECT id FROM outbox_message WHERE template = 'acknowledgement' AND recipient_email = $1 AND attempts > 0 AND state <> 'sending'`;
const STATE = `SELECT id, state FROM outbox_message WHERE template = 'acknowledgement' AND recipient_email = $1`;

/** Not now, never, and taken then sent back: tried again, given up, known to have bounced; and a second person is told of what did not arrive. */
export const mailRefused = {
  name: 'F6',
  says: 'the mail server refuses, for now and for good, and sends back',
  seconds: 40,
  async run({ open }) {
    const world = await open();
    await world.startSteered();
    const clients = await new Clients(world).prepare();
    const broken = [];
    const expect = async (email, state, when) => {
      const [row] = await world.sql(STATE, [email]);
      if (row.state !== state) broken.push(`${when}, a mail is ${row.state} and not ${state}`);
      return row.id;
    };
    const filed = async (manners) => {
      world.post.manners = manners;
      const { requester } = await clients.file();
      await until(async () => (await world.sql(TRIED, [requester.email])).length > 0, 'the mail is tried');
      world.post.manners = 'takes';
      return requester.email;
    };
    const deferred = [await filed('defers_recipient'), await filed('defers')];
    for (const email of deferred) await expect(email, 'queued', 'not taken for now');
    await later(world, 10);
    for (const email of deferred) await expect(email, 'sent', 'once the server takes it');
    const refused = [await filed('rejects_recipient'), await filed('rejects')];
    for (const email of refused) await expect(email, 'bounced', 'refused for good');
    const taken = await filed('takes');
    const id = await expect(taken, 'sent', 'taken');
    await sendBack(world, id, taken);
    await expect(taken, 'bounced', 'sent back');
    await later(world, 10);
    const told = world.post.messages.filter(({ to }) => to?.[0]?.address === COORDINATION).length;
    if (told < refused.length + 1) broken.push(`a second person was told of ${told} mails that did not arrive, and not of ${refused.length + 1}`);
    return { world, broken, told: { 'second person told': told } };
  },
};

const later = (world, minutes) => world.moveTo(world.now().getTime() + minutes * MINUTE, { rounds: true });

/** A delivery report (RFC 3464) of that mail, taken in as a mail server would pipe it. */
async function sendBack(world, id, email) {
  const path = join(world.folder, 'report.eml');
  const lines = [
    'From: MAILER-DAEMON@exemple.test', 'To: accueil@exemple.test', 'Subject: Undelivered Mail Returned to Sender', 'Message-ID: <report@exemple.test>', 'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status; boundary=b', '',
    '--b', 'Content-Type: text/plain', '', 'It could not be delivered.', '',
    '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.exemple.test', '', `Final-Recipient: rfc822; ${email}`, 'Action: failed', 'Status: 5.1.1', '',
    '--b', 'Content-Type: text/rfc822-headers', '', `Message-ID: <${id}@localhost>`, '', '--b--', '',
  ];
  await writeFile(path, lines.join('\r\n'));
  const { exit, said } = await world.phare(['mail', 'ingest', path]);
  if (exit !== 0) throw new Error(`a delivery report was not taken in: ${said}`);
}
