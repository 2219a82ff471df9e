import type { AutonomyMoment, AutonomySide, MeetingAnswer, MeetingAsker, MeetingFramework, StepOwner, StepStatus, Visibility } from '@phare/accompaniment/domain';
import type { PolicyKept } from '@phare/policy/api';
import type { StoredText } from '@phare/requests/api';
import type { TravelAgreementRow } from '../travel/travel-rows';

export interface StepRow {
  readonly id: string;
  readonly title: StoredText;
  readonly owner: StepOwner;
  readonly verb: StoredText;
  readonly dueOn: string | null;
  readonly status: StepStatus;
}

export interface MeetingRow {
  readonly id: string;
  readonly parties: StoredText;
  readonly askedBy: MeetingAsker;
  readonly frameworkKind: MeetingFramework;
  readonly framework: StoredText;
  readonly mandate: StoredText;
}

export interface EntryRow {
  readonly id: string;
  readonly author: { readonly personId: string; readonly name: string };
  readonly recordedAt: string;
  readonly happenedAt: string;
  readonly mode: string;
  readonly minutes: number;
  readonly travelMinutes: number;
  readonly brought: readonly string[];
  readonly visibility: Visibility;
  readonly note: StoredText;
  readonly corrects: string | null;
  readonly correctedBy: string | null;
  readonly meeting: MeetingRow | null;
}

export interface MeetingToComeRow {
  readonly id: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: string;
  readonly cancelledAt: string | null;
  readonly invited: readonly { readonly personId: string; readonly name: string; readonly answer: MeetingAnswer | null }[];
}

export interface AutonomyRow {
  readonly side: AutonomySide;
  readonly moment: AutonomyMoment;
  readonly level: string;
  readonly answeredAt: string;
}

/** All that hangs on a request of its accompaniment, as its reader may see it. */
export interface AccompanimentRow extends PolicyKept {
  readonly version: number;
  readonly sealed: boolean;
  readonly insider: boolean;
  readonly described: { readonly kind: string | null; readonly form: string | null; readonly axes: readonly string[] } | null;
  readonly steps: readonly StepRow[];
  readonly journal: readonly EntryRow[];
  readonly meetings: readonly MeetingToComeRow[];
  readonly autonomy: readonly AutonomyRow[];
  readonly travel: readonly TravelAgreementRow[];
}
