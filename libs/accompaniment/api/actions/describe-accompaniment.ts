import { Injectable } from '@nestjs/common';
import { isEmptyChange, ruleBroken, statement, type FieldRefusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import { isClosedValue, type PolicyRules } from '@phare/policy/domain';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from '@phare/requests/api';
import type { DescribeDto } from '../dto/accompaniment.dto';

/** A new description takes the place of the one before, which stays on file; what is not given is kept: $9 and $10 say whether a kind and a form are. */
const DESCRIBE = statement(
  'accompaniment-describe',
  `INSERT INTO accompaniment (network_id, id, request_id, kind, form, axes, described_by_id, described_at)
   SELECT $1, $2, $3, CASE WHEN $9::boolean THEN $4 ELSE last.kind END, CASE WHEN $10::boolean THEN $5 ELSE last.form END, COALESCE($6::text[], last.axes, '{}'), $7, $8
     FROM (SELECT) one LEFT JOIN LATERAL (SELECT kind, form, axes FROM accompaniment a WHERE a.network_id = $1 AND a.request_id = $3 ORDER BY a.id DESC LIMIT 1) last ON true`,
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

  private async carryOut({ transaction, row, now, createdId }: Found, by: string, { kind, form, axes }: DescribeDto): Promise<Result<Change | null, Refusal>> {
    if (isEmptyChange({ kind, form, axes })) return accepted(null);
    const wrong = unknownIn({ kind, form, axes }, (await this.policies.keptBy(row)).policy.rules);
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
