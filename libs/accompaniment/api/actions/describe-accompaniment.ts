import { Injectable } from '@nestjs/common';
import { ruleBroken, statement, type FieldRefusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import { isClosedValue, type PolicyRules } from '@phare/policy/domain';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from '@phare/requests/api';
import type { DescribeDto } from '../dto/accompaniment.dto';

/** Whatever is not given stays as it was: $9 and $10 say whether a kind and a form are. */
const DESCRIBE = statement(
  'accompaniment-describe',
  `INSERT INTO accompaniment AS a (network_id, id, request_id, kind, form, axes, described_by_id, described_at) VALUES ($1, $2, $3, $4, $5, COALESCE($6, '{}'), $7, $8)
   ON CONFLICT (network_id, request_id) DO UPDATE SET kind = CASE WHEN $9 THEN EXCLUDED.kind ELSE a.kind END, form = CASE WHEN $10 THEN EXCLUDED.form ELSE a.form END,
     axes = COALESCE($6, a.axes), described_by_id = EXCLUDED.described_by_id, described_at = EXCLUDED.described_at`,
);

/** Says what the accompaniment is: its kind, its form (policy clause `definition.forme`), and where it stands on the network's axes. */
@Injectable()
export class DescribeAccompaniment {
  constructor(
    private readonly action: RequestAction,
    private readonly policies: PolicyVersions,
  ) {}

  execute(call: ActionCall, body: DescribeDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'describe', carryOut: (found) => this.carryOut(found, call.actor.personId, body) });
  }

  private async carryOut({ transaction, row, now, createdId }: Found, by: string, { kind, form, axes }: DescribeDto): Promise<Result<Change, Refusal>> {
    const wrong = unknownIn({ kind, form, axes }, (await this.policies.withId(row.policy_version_id)).policy.rules);
    if (wrong.length > 0) return refused(ruleBroken(...wrong));
    await transaction.change(DESCRIBE, [transaction.actor.networkId, createdId, row.id, kind ?? null, form ?? null, axes ?? null, by, now, kind !== undefined, form !== undefined]);
    return accepted({ entry: { kind: 'described', internal: true, detail: { ...(kind === undefined ? {} : { kind }), ...(form === undefined ? {} : { form }), ...(axes === undefined ? {} : { axes }) } } });
  }
}

function unknownIn({ kind, form, axes = [] }: DescribeDto, { values, accompaniment }: PolicyRules): FieldRefusal[] {
  const onAxes = accompaniment.axes.flatMap((axis) => axis.values.map(({ code }) => `${axis.code}.${code}`));
  const known = { '/kind': !kind || isClosedValue(values.accompanimentKinds, kind), '/form': !form || isClosedValue(values.forms, form), '/axes': axes.every((value) => onAxes.includes(value)) };
  return Object.entries(known).flatMap(([pointer, isKnown]) => (isKnown ? [] : [{ pointer, code: 'unknown_value' as const }]));
}
