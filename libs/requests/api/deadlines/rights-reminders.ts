import { queueMail, statement, type Installation, type Transaction } from '@phare/kernel/api';
import type { CivilDate } from '@phare/kernel/domain';
import { rightsMilestones } from '@phare/confidentiality/domain';
import { mailHoursEnd, mailLeaves, type Steps } from '@phare/requests/domain';
import type { Staff } from './watched-rows';

const WAITING = statement(
  'deadline-rights-requests',
  `SELECT r.id, r.due_on AS "dueOn", COALESCE((SELECT json_agg(x.milestone || ' ' || x.reader_id) FROM rights_reminder x WHERE x.network_id = r.network_id AND x.rights_request_id = r.id), '[]') AS told
     FROM rights_request r WHERE r.network_id = $1 AND NOT EXISTS (SELECT FROM rights_answer a WHERE a.network_id = r.network_id AND a.rights_request_id = r.id) ORDER BY r.due_on, r.id`,
);
const REMIND = statement(
  'deadline-rights-reminder',
  `INSERT INTO rights_reminder (network_id, rights_request_id, milestone, reader_id, state, at) SELECT $1, $2, m.name, $3, CASE WHEN m.name = $5 THEN 'told' ELSE 'overtaken' END, $6 FROM unnest($4::text[]) AS m (name)`,
);

interface WaitingRights extends Record<string, unknown> {
  readonly id: string;
  readonly dueOn: CivilDate;
  /** Who was told of which milestone, or would have been: `milestone reader`. */
  readonly told: readonly string[];
}

interface Place {
  readonly staff: readonly Staff[];
  readonly ladder: Steps;
  readonly installation: Installation;
}

/**
 * Reminds whoever answers for privacy of each rights request that nobody has answered: ten and two days before its last one, and once it is overdue. Within
 * the hours of mail to the staff, one mail for the furthest milestone, like the ladder of requests; a date and a link, for they have no number.
 */
export async function remindOfRights(transaction: Transaction, { staff, ladder, installation }: Place): Promise<void> {
  const { network, settings } = installation;
  const now = installation.now();
  const readers = staff.filter(({ roles }) => roles.includes('privacy')).filter((reader) => mailLeaves(reader, ladder, now));
  if (readers.length === 0) return;
  for (const { id, dueOn, told } of await transaction.rows<WaitingRights>(WAITING, [network.id])) {
    const reached = rightsMilestones(dueOn, installation.today(), ladder.closures);
    const furthest = reached.at(-1);
    for (const to of readers) {
      const owed = reached.filter((milestone) => !told.includes(`${milestone} ${to.personId}`));
      if (!furthest || owed.length === 0) continue;
      await transaction.change(REMIND, [network.id, id, to.personId, owed, furthest, now]);
      const content = { about: furthest === 'overdue' ? 'overdue' : 'due', dueOn, network: network.name, link: `${settings.publicUrl}/equipe/registres/droits/${id}` };
      if (owed.includes(furthest)) await queueMail(transaction, { template: 'rights_reminder', to, locale: to.locale, content, leavesUntil: mailHoursEnd(to, ladder, now) }, now);
    }
  }
}
