import { Injectable } from '@nestjs/common';
import { ASKING, ONE_WHOLE_IN_SIGHT } from '@phare/confidentiality/api';
import { Database, DEFAULT_LIMIT, Installation, page, readCursor, refusal, statement, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, civilDateIn, refused, type Actor, type CivilDate, type Result } from '@phare/kernel/domain';
import type { ScheduleDto, ScheduleListQueryDto, SchedulePageDto } from './follow-up-schedule.dto';

/** Who may be given a follow-up today: the team and the resource people. */
export const CAN_FOLLOW_UP = (person: string, today: string): string => `(EXISTS (SELECT FROM app.resource_people() q WHERE q.person_id = ${person})
    OR EXISTS (SELECT FROM role_grant g WHERE g.network_id = $1 AND g.person_id = ${person} AND g.role IN ('intake', 'coordination') AND g.from_on <= ${today}::date AND (g.until_on IS NULL OR g.until_on >= ${today}::date)))`;

const MOST_SHOWN = 100;

const DONE = `(SELECT json_agg(done ORDER BY done."doneOn" DESC, done.id DESC) FROM (
      SELECT f.id, f.due_on AS "dueOn", f.done_on AS "doneOn", json_build_object('personId', b.id, 'name', b.name) AS "doneBy", f.mode, f.note,
             (SELECT json_build_object('id', r.id, 'number', r.number) FROM support_request r WHERE r.network_id = f.network_id AND r.id = f.request_id AND ${ONE_WHOLE_IN_SIGHT}) AS request
        FROM scheduled_follow_up f JOIN person b ON b.network_id = f.network_id AND b.id = f.done_by_id
       WHERE f.network_id = s.network_id AND f.schedule_id = s.id ORDER BY f.done_on DESC, f.id DESC LIMIT ${MOST_SHOWN}) done)`;

/** A tie keeps the caller from the schedules of an organisation as from its requests; a resource person sees their own. */
const SHOWN = (today: string): string => `${ASKING} SELECT s.id, s.version, s.title, s.every_days AS "everyDays", s.next_on AS "nextOn", s.until_on AS "until", o.time_zone AS "timeZone",
    json_build_object('id', o.id, 'name', o.name) AS organisation, json_build_object('personId', p.id, 'name', p.name) AS person,
    app.tied(s.person_id, s.organisation_id) OR NOT ${CAN_FOLLOW_UP('s.person_id', today)} AS "personNeeded", COALESCE(${DONE}, '[]') AS "followUps"
  FROM follow_up_schedule s CROSS JOIN me JOIN organisation o ON o.network_id = s.network_id AND o.id = s.organisation_id JOIN person p ON p.network_id = s.network_id AND p.id = s.person_id
 WHERE s.network_id = $1 AND (me.team OR s.person_id = me.person_id) AND s.organisation_id <> ALL (me.tied)`;

/** Those that are over come after every day there is. */
const NEXT = `COALESCE(s.next_on, '9999-12-31')`;

const LIST = statement(
  'schedules',
  `${SHOWN('$2')} AND ($3::uuid IS NULL OR s.organisation_id = $3) AND ($4::date IS NULL OR s.next_on <= $4) AND ($5::date IS NULL OR (${NEXT}, s.id) > ($5, $6::uuid)) ORDER BY ${NEXT}, s.id LIMIT $7`,
);
const ONE = statement('schedule', `${SHOWN('$2')} AND s.id = $3`);

type ShownRow = Omit<ScheduleDto, 'due'> & { readonly timeZone: string } & Record<string, unknown>;

/** The follow-ups that the network starts of its own accord. */
@Injectable()
export class FollowUpSchedules {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  async list(actor: Actor, { organisationId, dueBy, limit = DEFAULT_LIMIT, cursor }: ScheduleListQueryDto): Promise<SchedulePageDto> {
    const after = readCursor(cursor, 2) ?? [null, null];
    const found = await this.database.read<ShownRow>(actor, LIST, [this.installation.today(), organisationId ?? null, dueBy ?? null, ...after, limit + 1]);
    const { rows, nextCursor } = page(found, limit, ({ nextOn, id }) => [nextOn ?? '9999-12-31', id]);
    return { items: rows.map((row) => this.view(row)), nextCursor };
  }

  /** 404 where it is absent, or not the caller's to see. */
  async one(actor: Actor, id: string): Promise<Result<ScheduleDto, Refusal>> {
    const [row] = await this.database.read<ShownRow>(actor, ONE, [this.installation.today(), id]);
    return row ? accepted(this.view(row)) : refused(refusal('not_found'));
  }

  /** As the transaction that has just written it sees it. */
  async within(transaction: Transaction, id: string): Promise<Result<ScheduleDto, Refusal>> {
    const row = await transaction.first<ShownRow>(ONE, [transaction.actor.networkId, this.installation.today(), id]);
    return row ? accepted(this.view(row)) : refused(refusal('not_found'));
  }

  private view({ timeZone, ...row }: ShownRow): ScheduleDto {
    const today: CivilDate = civilDateIn(this.installation.now(), timeZone);
    return { ...row, due: row.nextOn !== null && row.nextOn <= today };
  }
}
