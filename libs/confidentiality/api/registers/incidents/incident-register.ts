import { Injectable } from '@nestjs/common';
import { cursorAfter, Database, DEFAULT_LIMIT, newId, readCursor, refusal, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { keptUntil, knownOf, missingOf, noticeTarget, type BroughtFacts, type IncidentFacts } from '@phare/confidentiality/domain';
import { grouped } from '../grouped';
import { RegisterSealer } from '../register-sealer';
import type { IncidentDto, IncidentEntryDto, IncidentPageDto, IncidentsQueryDto } from './incident.dto';
import { ADD_ENTRY, ENTRIES, type IncidentEntryRow } from './incident-rows';

type Row = IncidentEntryRow & Record<string, unknown>;

/** An entry about to be written. */
export interface NewEntry {
  readonly incidentId: string;
  readonly kind: IncidentEntryRow['kind'];
  readonly facts: BroughtFacts;
  readonly note: string | null;
}

interface Content {
  readonly facts: BroughtFacts;
  readonly note: string | null;
}

/** The register as it is read: each incident from its entries, opened one by one. */
@Injectable()
export class IncidentRegister {
  constructor(
    private readonly database: Database,
    private readonly sealer: RegisterSealer,
  ) {}

  async page(actor: SignedInActor, { limit = DEFAULT_LIMIT, cursor }: IncidentsQueryDto): Promise<IncidentPageDto> {
    const [after = null] = readCursor(cursor, 1) ?? [];
    const found = await this.incidents(await this.database.read<Row>(actor, ENTRIES, [null, after, limit + 1]));
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? cursorAfter(items.at(-1)?.id ?? '') : null };
  }

  async one(actor: SignedInActor, id: string): Promise<Result<IncidentDto, Refusal>> {
    const [incident] = await this.incidents(await this.database.read<Row>(actor, ENTRIES, [id, null, 1]));
    return incident ? accepted(incident) : refused(refusal('not_found'));
  }

  /** As it stands within a transaction, what it has just written included. */
  async within(transaction: Transaction, id: string): Promise<IncidentDto> {
    const [incident] = await this.incidents(await transaction.rows<Row>(ENTRIES, [transaction.actor.networkId, id, null, 1]));
    if (!incident) throw new Error('an incident vanished in its own transaction');
    return incident;
  }

  async write(transaction: Transaction, { incidentId, kind, ...content }: NewEntry, author: SignedInActor, at: Date): Promise<void> {
    const id = newId();
    await transaction.change(ADD_ENTRY, [author.networkId, id, incidentId, kind, await this.sealer.seal('incident_entry', id, content), author.personId, at]);
  }

  private async incidents(rows: readonly IncidentEntryRow[]): Promise<IncidentDto[]> {
    return Promise.all(grouped(rows, ({ incidentId }) => incidentId).map(async (entries) => incidentView(entries, await Promise.all(entries.map((entry) => this.entry(entry))))));
  }

  private async entry({ id, kind, at, byName, content }: IncidentEntryRow): Promise<IncidentEntryDto> {
    const { facts, note } = await this.sealer.open<Content>('incident_entry', id, content);
    return { id, kind, at: at.toISOString(), byName, note, facts };
  }
}

function incidentView(rows: readonly IncidentEntryRow[], entries: readonly IncidentEntryDto[]): IncidentDto {
  const [first] = rows;
  if (!first) throw new Error('an incident without an entry');
  const facts = knownOf(entries.map((entry) => entry.facts as BroughtFacts)) as IncidentFacts & IncidentDto['facts'];
  const { incidentId: id, version, closedAt } = first;
  return { id, version, facts, missing: missingOf(facts), noticeTargetOn: noticeTarget(facts), keptUntil: keptUntil(facts), closedAt: closedAt?.toISOString() ?? null, entries };
}
