import { Injectable } from '@nestjs/common';
import { newId, statement, type Refusal } from '@phare/kernel/api';
import { accepted, type Result } from '@phare/kernel/domain';
import { RequestAction, RequestWriter, type ActedOn, type ActionCall, type Change, type Found } from '@phare/requests/api';
import type { MeetingDto } from '../dto/journal.dto';
import { Journal, toldOf } from './journal';

const ADD = statement(
  'meeting-add',
  `INSERT INTO meeting (network_id, id, request_id, intervention_id, parties, asked_by, framework_kind, framework, mandate) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/**
 * Records a meeting of three (research/features.md, 3.14): an entry of the journal whose text is the shared minutes, with the parties,
 * who asked, the framework at stake and the mandate of the federation's person; private notes are a second entry, under seal and without time.
 */
@Injectable()
export class HoldMeeting {
  constructor(
    private readonly action: RequestAction,
    private readonly journal: Journal,
    private readonly writer: RequestWriter,
  ) {}

  execute(call: ActionCall, body: MeetingDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'intervene', carryOut: (found) => this.carryOut(found, call.actor.personId, body) });
  }

  private async carryOut(found: Found, authorId: string, body: MeetingDto): Promise<Result<Change, Refusal>> {
    const { transaction, row, createdId } = found;
    const checked = await this.journal.checked(row, body, found.now);
    if (!checked.ok) return checked;
    const { happenedAt } = checked.value;
    await this.journal.add(found, happenedAt, { id: createdId, authorId, work: body, visibility: 'shared', note: body.sharedRecord, corrects: null });
    const id = newId();
    const texts = await this.writer.stored(transaction, row, 'meeting', id, { parties: body.parties, framework: body.framework.name, mandate: body.mandate });
    await transaction.change(ADD, [transaction.actor.networkId, id, row.id, createdId, texts.parties, body.askedBy, body.framework.kind, texts.framework, texts.mandate]);
    if (body.privateNotes) await this.journal.add(found, happenedAt, { id: newId(), authorId, work: { ...body, minutes: 0, travelMinutes: 0, brought: [] }, visibility: 'sealed', note: body.privateNotes, corrects: null });
    return accepted({ entry: { kind: 'meeting', text: body.sharedRecord, detail: toldOf(createdId, body) } });
  }
}
