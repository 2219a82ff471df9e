import { Injectable } from '@nestjs/common';
import { beat, Installation, queueMail, statement, Sweep, systemOf, type Transaction, WorkerDatabase } from '@phare/kernel/api';
import { editionKept, editionOn } from '@phare/policy/domain';
import { mailHoursEnd, type Steps } from '@phare/requests/domain';
import { tellOfFailedMails } from './failed-mails';
import { settleLateMails } from './late-mails';
import { planReminders, type DigestMail, type Plan, type Reminder, type ReminderMail } from './plan-reminders';
import { closuresOf, policiesOf, staffOf, watchedRows } from './watched-rows';

/** How often deadlines are watched (domain.md §5). */
const EVERY_MS = 10 * 60_000;

/** Held for the time of a sweep: of all the processes that may, one does. */
const SWEEPING = 7_242_002;

const ALONE = statement('deadline-alone', 'SELECT pg_try_advisory_xact_lock($1) AS alone');
const DIGESTED = statement('deadline-digested', `SELECT reader_id || ' ' || day AS digest FROM digest WHERE network_id = $1 AND day >= ($2::timestamptz AT TIME ZONE 'UTC')::date - 1`);
const remindOf = (table: string, column: string) =>
  statement(
    `deadline-${table}`,
    `INSERT INTO ${table} (network_id, ${column}, milestone, reader_id, state, at) SELECT $1, x.watched_id, x.milestone, x.reader_id, x.state, $2
       FROM unnest($3::uuid[], $4::text[], $5::uuid[], $6::text[]) AS x (watched_id, milestone, reader_id, state)`,
  );
const REMIND = { request: remindOf('reminder', 'request_id'), mail: remindOf('mail_reminder', 'mail_id') } as const;
const DIGEST = statement('deadline-digest', 'INSERT INTO digest (network_id, reader_id, day, at) VALUES ($1, $2, $3, $4)');

/**
 * Watches deadlines: reckoned from the rows, at start and every ten minutes, so that whatever time passed without it is caught up. What it tells, the marks
 * of it and its heartbeat commit together; a second sweep that came between would break on the key of the marks, and its mails with it.
 */
@Injectable()
export class DeadlineSweep extends Sweep {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly installation: Installation,
  ) {
    super({ everyMs: EVERY_MS, name: 'Deadlines', waiting: 'deadlines wait to be watched' });
  }

  protected round(): Promise<void> {
    return this.database.withActor(systemOf(this.installation.network, 'deadlines'), async (transaction) => {
      if (!(await transaction.first<{ alone: boolean }>(ALONE, [SWEEPING]))?.alone) return;
      const now = this.installation.now();
      const today = this.installation.today();
      const policies = await policiesOf(transaction);
      const staff = await staffOf(transaction, today, this.installation.network.timeZone);
      const current = editionOn(policies, today) ?? policies[0];
      if (!current) return;
      const closures = await closuresOf(transaction);
      const ladderIn = ({ policy }: typeof current) => ({ ...policy.rules.followUp.ladder, closures });
      const ladder = ladderIn(current);
      const plan = planReminders({
        requests: await watchedRows(transaction),
        staff,
        ladderOf: ({ policyVersionId, receivedOn }) => ladderIn(editionKept(policies, policyVersionId, receivedOn) ?? current),
        ladder,
        digested: new Set((await transaction.rows<{ digest: string }>(DIGESTED, [transaction.actor.networkId, now])).map(({ digest }) => digest)),
        now,
      });
      await settleLateMails(transaction, { staff, ladder, now });
      await this.carryOut(transaction, plan, ladder, now);
      await tellOfFailedMails(transaction, { staff, ladder, installation: this.installation });
      await beat(transaction);
    });
  }

  private async carryOut(transaction: Transaction, { reminders, mails, digests }: Plan, ladder: Steps, now: Date): Promise<void> {
    for (const kind of ['request', 'mail'] as const) await remind(transaction, kind, reminders.filter((reminder) => reminder.of === kind), now);
    for (const mail of mails) await this.mail(transaction, mail.of === 'mail' ? 'mail_reminder' : 'reminder', mail, ladder, now);
    for (const digest of digests) {
      await transaction.change(DIGEST, [transaction.actor.networkId, digest.to.personId, digest.day, now]);
      await this.mail(transaction, 'digest', digest, ladder, now);
    }
  }

  private async mail(transaction: Transaction, template: 'reminder' | 'mail_reminder' | 'digest', mail: ReminderMail | DigestMail, ladder: Steps, now: Date): Promise<void> {
    const { network, settings } = this.installation;
    const told = 'counts' in mail ? Object.fromEntries(Object.entries(mail.counts).map(([name, count]) => [name, String(count)])) : toldOf(mail);
    const content = { ...told, network: network.name, link: `${settings.publicUrl}/` };
    await queueMail(transaction, { template, to: mail.to, locale: mail.to.locale, content, leavesUntil: mailHoursEnd(mail.to, ladder, now) }, now);
  }
}

/** Of an e-mail there is no number, and nothing else that could be said. */
const toldOf = ({ of, number, about, dueOn }: ReminderMail): Readonly<Record<string, string>> => (of === 'mail' ? { about, dueOn } : { number, about, dueOn });

async function remind(transaction: Transaction, of: Reminder['of'], reminders: readonly Reminder[], now: Date): Promise<void> {
  if (reminders.length === 0) return;
  const column = <Name extends keyof Reminder>(name: Name) => reminders.map((reminder) => reminder[name]);
  await transaction.change(REMIND[of], [transaction.actor.networkId, now, column('watchedId'), column('milestone'), column('readerId'), column('state')]);
}
