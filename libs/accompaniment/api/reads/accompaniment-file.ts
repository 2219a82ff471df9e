import { Injectable } from '@nestjs/common';
import { openingOf } from '@phare/confidentiality/api';
import { Database, Installation, refusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import { SealedTexts, toldTo, type NarrativeTable, type Opened } from '@phare/requests/api';
import type { TravelClaimRow } from '../travel/travel-rows';
import { accompanimentView } from './accompaniment-view';
import type { AccompanimentRow } from './accompaniment-row';
import { ACCOMPANIMENT } from './accompaniment-sql';

/** The plan, the journal, the meetings and the autonomy of one request, as much as the caller may see of each. The opening is recorded first. */
@Injectable()
export class AccompanimentFile {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly policies: PolicyVersions,
    private readonly texts: SealedTexts,
  ) {}

  async execute(actor: Actor, id: string): Promise<Result<{ view: ReturnType<typeof accompanimentView>; version: number }, Refusal>> {
    const [row] = await this.database.open<AccompanimentRow & Record<string, unknown>>(actor, openingOf(actor, id, 'file', 'whole'), ACCOMPANIMENT, [id]);
    if (!row) return refused(refusal('not_found'));
    const { rules } = (await this.policies.keptBy(row)).policy;
    const today = (await this.policies.inForceOn(this.installation.today()))?.policy.rules;
    return accepted({ view: accompanimentView(await this.opened(actor, id, row), { rules, today, now: this.installation.now() }), version: row.version });
  }

  private async opened(actor: Actor, requestId: string, row: AccompanimentRow): Promise<Opened<AccompanimentRow>> {
    if (!row.sealed) return row as unknown as Opened<AccompanimentRow>;
    const open = <Child extends { readonly id: string }>(table: NarrativeTable, child: Child) => this.texts.open({ networkId: actor.networkId, requestId, table, rowId: child.id }, child, toldTo(actor));
    const steps = await Promise.all(row.steps.map((step) => open('plan_step', step)));
    const journal = await Promise.all(row.journal.map(async ({ meeting, ...entry }) => ({ ...(await open('intervention', entry)), meeting: meeting && (await open('meeting', meeting)) })));
    const claimOf = async ({ receipts, ...claim }: TravelClaimRow) => ({ ...(await open('travel_claim', claim)), receipts: await Promise.all(receipts.map((file) => open('attachment', file))) });
    const travel = await Promise.all(row.travel.map(async ({ claims, ...agreement }) => ({ ...(await open('travel_agreement', agreement)), claims: await Promise.all(claims.map(claimOf)) })));
    return { ...row, steps, journal, travel } as unknown as Opened<AccompanimentRow>;
  }
}
