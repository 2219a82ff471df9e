import { Injectable } from '@nestjs/common';
import { Installation, ruleBroken, type FieldRefusal, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { networkPlaces } from '@phare/organisations/api';
import { territoryNamed } from '@phare/organisations/domain';
import { PolicyVersions } from '@phare/policy/api';
import { isClosedValue, unknownCodes, type PolicyRules } from '@phare/policy/domain';
import type { PartnerRow, TrainingRow } from '../storage/directory-rows';

const NEEDS_A_POLICY: FieldRefusal = { pointer: '', code: 'before_policy' };

const isWebAddress = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);

/** What the directory takes: types and modes of the policy in force, territories of the network, details that somebody has already checked. */
@Injectable()
export class DirectoryRules {
  constructor(
    private readonly policies: PolicyVersions,
    private readonly installation: Installation,
  ) {}

  /** The row as it is to be kept, its territories by their names; or what is wrong with it. */
  async partner<Row extends Omit<PartnerRow, 'version'>>(transaction: Transaction, row: Row): Promise<Result<Row, Refusal>> {
    const rules = await this.rules();
    if (!rules) return refused(ruleBroken(NEEDS_A_POLICY));
    const { territories } = await networkPlaces(transaction);
    const named = row.territories.map((text) => territoryNamed(territories, text)?.name);
    const wrong: FieldRefusal[] = [
      ...(isClosedValue(rules.values.partnerTypes, row.type) ? [] : [{ pointer: '/type', code: 'unknown_value' } as const]),
      ...named.flatMap((name, index) => (name ? [] : [{ pointer: `/territories/${index}`, code: 'unknown_territory' } as const])),
      ...(unknownCodes(rules.values.modes, row.modes).length === 0 ? [] : [{ pointer: '/modes', code: 'unknown_value' } as const]),
      ...(row.checkedOn <= this.installation.today() ? [] : [{ pointer: '/checkedOn', code: 'in_future' } as const]),
      ...(row.url === null || isWebAddress(row.url) ? [] : [{ pointer: '/url', code: 'web_address' } as const]),
    ];
    return wrong.length > 0 ? refused(ruleBroken(...wrong)) : accepted({ ...row, territories: named });
  }

  async training<Row extends Omit<TrainingRow, 'version'>>(row: Row): Promise<Result<Row, Refusal>> {
    const rules = await this.rules();
    if (!rules) return refused(ruleBroken(NEEDS_A_POLICY));
    return isClosedValue(rules.values.modes, row.mode) ? accepted(row) : refused(ruleBroken({ pointer: '/mode', code: 'unknown_value' }));
  }

  private async rules(): Promise<PolicyRules | undefined> {
    return (await this.policies.inForceOn(this.installation.today()))?.policy.rules;
  }
}
