import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, Installation, LARGEST_LIMIT, page } from '@phare/kernel/api';
import { addDays, type Actor, type CivilDate } from '@phare/kernel/domain';
import { foldName } from '@phare/organisations/domain';
import { OfficeClosures, PolicyVersions } from '@phare/policy/api';
import { lastDueAimedBy } from '@phare/policy/domain';
import type { RequestCountsDto, RequestListQueryDto, RequestListView } from '../dto/request-list.dto';
import { COUNTS, LISTS, type ListShape } from '../storage/lists';
import type { RequestSummaryRow } from '../storage/request-row';
import { SealedTexts } from '../storage/sealed-texts';
import { keyAfter, type PageKey } from './page-key';
import { summaryView } from './request-view';

type ListedRow = RequestSummaryRow & { readonly page_key: PageKey };

/** A page of requests, each as much as the caller may see of it. */
export interface RequestPage {
  readonly items: readonly ReturnType<typeof summaryView>[];
  readonly nextCursor: string | null;
}

/** How many values make the key of a page in each list: what a cursor must hold. */
const KEY_LENGTH: Readonly<Record<RequestListView, number>> = { queue: 4, mine: 2, 'at-risk': 2, overdue: 2, 'to-resume': 2, crisis: 2, waiting: 2, ineligible: 2, all: 2 };

/** The lists of requests: the queue of domain.md §7 and the other views, in keyset pages stable under inserts. */
@Injectable()
export class RequestList {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly policies: PolicyVersions,
    private readonly closures: OfficeClosures,
    private readonly texts: SealedTexts,
  ) {}

  async execute(actor: Actor, query: RequestListQueryDto): Promise<RequestPage> {
    const now = this.installation.now();
    const view = query.view ?? 'all';
    const limit = query.limit ?? DEFAULT_LIMIT;
    const list = LISTS[view]({ asked: asked(query), most: MOST_ROWS.find((most) => most > limit) ?? LARGEST_LIMIT + 1 });
    const filters = [query.status ?? null, query.priority ?? null, query.organisationId ?? null, query.dueBefore ?? null];
    const after = keyAfter(query.cursor, KEY_LENGTH[view]);
    const own = await this.ownValues(view);
    const found = await this.database.read<ListedRow>(actor, list, [...filters, ...after, ...own, ...searched(query.q), ...(query.ids ? [query.ids] : [])]);
    const { rows, nextCursor } = page(found, limit, (row) => row.page_key);
    const opened = await Promise.all(rows.map((row) => this.texts.openSummary(actor, row)));
    return { items: opened.map((row) => summaryView(actor, row, now)), nextCursor };
  }

  /** How many each view holds. */
  async counts(actor: Actor): Promise<RequestCountsDto> {
    const [counts] = await this.database.read<RequestCountsDto & Record<string, unknown>>(actor, COUNTS, [this.installation.today(), await this.lastAtRisk()]);
    if (!counts) throw new Error('a count without a row');
    return counts;
  }

  private async ownValues(view: RequestListView): Promise<readonly unknown[]> {
    const today = this.installation.today();
    if (view === 'overdue' || view === 'to-resume') return [today];
    if (view === 'at-risk') return [await this.lastAtRisk()];
    if (view !== 'queue') return [];
    const horizon = addDays(today, (await this.policies.inForceOn(today))?.policy.rules.queue.atRiskDays ?? 0);
    return [horizon, LAST_RANK, lastDueAimedBy(horizon, await this.closures.all())];
  }

  /** The last due date that aims for a day of the week to come. */
  private async lastAtRisk(): Promise<CivilDate> {
    return lastDueAimedBy(addDays(this.installation.today(), AT_RISK_DAYS), await this.closures.all());
  }
}

/** How far an internal target is when it puts at risk (api.md). */
const AT_RISK_DAYS = 7;

/** More levels than any policy has: a request keeps the rank of its own version, whatever today's policy ranks. */
const LAST_RANK = 9;

/** A page and the row that says there is more, in three sizes: each is a statement of its own. */
const MOST_ROWS = [11, DEFAULT_LIMIT + 1, LARGEST_LIMIT + 1];

const CONDITIONS = ['status', 'priority', 'organisationId', 'dueBefore', 'cursor', 'q', 'ids'] as const;

const asked = (query: RequestListQueryDto): ListShape['asked'] => new Set(CONDITIONS.filter((name) => query[name] !== undefined));

/** A text as it was typed, and as names are folded. */
const searched = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text, foldName(text)]);
