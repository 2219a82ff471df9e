import { federationShare, isFixed, lastAnswers, totalMinutes } from '@phare/accompaniment/domain';
import type { PolicyRules } from '@phare/policy/domain';
import type { Opened } from '@phare/requests/api';
import { travelView } from '../travel/travel-view';
import type { AccompanimentRow, MeetingRow } from './accompaniment-row';

const meetingOf = ({ parties, askedBy, frameworkKind, framework, mandate }: Opened<MeetingRow>) => ({ parties, askedBy, framework: { kind: frameworkKind, name: framework }, mandate });

/** What an accompaniment is read with: the parameters that the request keeps, those in force today, and the time. */
interface Readers {
  readonly rules: PolicyRules;
  readonly today: PolicyRules | undefined;
  readonly now: Date;
}

/** An accompaniment as its reader sees it; what describes it and the share of the federation are for those who work on it. */
export function accompanimentView({ insider, described, steps, journal, meetings, autonomy, travel }: Opened<AccompanimentRow>, { rules: { plan, accompaniment, costs }, today, now }: Readers) {
  const { kind = null, form = null, axes = [] } = described ?? {};
  return {
    kind,
    form,
    axes: insider ? axes : [],
    steps,
    share: insider ? { ...federationShare(steps, plan.federationShareAlert), clause: plan.clause } : null,
    journal: journal.map(({ meeting, ...entry }) => ({
      ...entry,
      fixed: isFixed({ recordedAt: new Date(entry.recordedAt) }, now, accompaniment.journalFixedAfterHours),
      meeting: meeting && meetingOf(meeting),
    })),
    meetings,
    totals: totalMinutes(journal),
    autonomy: lastAnswers(autonomy),
    travel: travelView(travel, costs.travel, today?.costs.travel),
  };
}
