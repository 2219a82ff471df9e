import { Injectable } from '@nestjs/common';
import { Database, Installation } from '@phare/kernel/api';
import { dateOf, yearOf, type Actor } from '@phare/kernel/domain';
import { groupsOf, maskSmallCells, wholeOf, type CountedPromises } from '@phare/reporting/domain';
import { RequestList } from '@phare/requests/api';
import type { DeadlineReportDto, LateReasonCountDto, PromiseGroupDto } from '../dto/deadline-report.dto';
import { PROMISES_BY_GROUP } from './deadline-sql';

interface GroupRow extends CountedPromises {
  readonly by: 'year' | 'month' | 'family' | 'territory' | 'reason';
  readonly key: string | null;
}

/** The promises of a year, in figures: those of the requests in the caller’s sight, reckoned from their rows (domain.md §5). */
@Injectable()
export class DeadlineReport {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly lists: RequestList,
  ) {}

  async execute(actor: Actor, asked?: number): Promise<DeadlineReportDto> {
    const year = asked ?? yearOf(this.installation.today());
    const rows = await this.database.read<GroupRow & Record<string, unknown>>(actor, PROMISES_BY_GROUP, [dateOf(year, 1, 1), dateOf(year, 12, 31)]);
    const { 'at-risk': atRisk, overdue } = await this.lists.counts(actor);
    const by = (which: GroupRow['by']): readonly GroupRow[] => rows.filter((row) => row.by === which);
    const [whole] = by('year');
    if (!whole) throw new Error('a count answered no row');
    return { year, now: { atRisk, overdue }, total: wholeOf(whole), byMonth: groups(by('month')), byFamily: groups(by('family')), byTerritory: groups(by('territory')), reasons: reasons(by('reason')) };
  }
}

const groups = (rows: readonly GroupRow[]): PromiseGroupDto[] => groupsOf(rows).map((shown, index) => ({ key: rows[index]?.key ?? null, ...shown }));

/** What is not late has no reason. */
function reasons(rows: readonly GroupRow[]): LateReasonCountDto[] {
  const late = rows.flatMap(({ key, late }) => (key === null ? [] : [{ reason: key, late }]));
  const shown = maskSmallCells(late.map((row) => [row.late]));
  return late.map(({ reason }, index) => ({ reason, count: shown[index]?.total ?? null }));
}
