import { ruleBroken, type Refusal } from '@phare/kernel/api';
import type { CivilDate } from '@phare/kernel/domain';
import { isOrdered, overlap, type Period } from '@phare/organisations/domain';
import type { NewMembershipDto } from '../dto/organisation-input.dto';

/** Dates that the input pipe has checked one by one. */
export const givenPeriod = ({ from, until }: NewMembershipDto): Period => ({ from: from as CivilDate, until: (until ?? null) as CivilDate | null });

/** Why a period cannot stand beside the others: it ends before it begins, or has a day in common with one of them. */
export function periodRefusal(period: Period, others: readonly Period[]): Refusal | null {
  if (!isOrdered(period)) return ruleBroken({ pointer: '/until', code: 'ends_before_begins' });
  return others.some((other) => overlap(other, period)) ? ruleBroken({ pointer: '/from', code: 'overlaps' }) : null;
}
