import { ruleBroken, type FieldRefusal, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, isTeam, refused, type Actor, type Result } from '@phare/kernel/domain';
import { networkPlaces } from '@phare/organisations/api';
import { territoryNamed } from '@phare/organisations/domain';
import { offerItemOf, type PolicyVersion } from '@phare/policy/domain';
import { LANGUAGES, type ProfileChangeDto } from './resource-people.dto';

/** What only the team says of somebody: what they know, and where they go. */
const FOR_THE_TEAM = ['skills', 'territories', 'timeZone'] as const;

const unknown = (field: keyof ProfileChangeDto, values: readonly string[] | undefined, isKnown: (value: string) => boolean, code: FieldRefusal['code']): readonly FieldRefusal[] =>
  (values ?? []).flatMap((value, index) => (isKnown(value) ? [] : [{ pointer: `/${field}/${index}`, code }]));

/** The change as it is to be kept, its territories by their names; or why a profile cannot say that: a field that is the team's, or a value that neither the policy nor the network knows. */
export async function profileChange<Change extends ProfileChangeDto>(transaction: Transaction, actor: Actor, policy: PolicyVersion, change: Change): Promise<Result<Change, Refusal>> {
  const notTheirs = isTeam(actor) ? [] : FOR_THE_TEAM.filter((field) => change[field] !== undefined).map((field): FieldRefusal => ({ pointer: `/${field}`, code: 'team_only' }));
  const { territories } = await networkPlaces(transaction);
  const nameOf = (text: string): string | undefined => territoryNamed(territories, text)?.name;
  const wrong = [
    ...notTheirs,
    ...unknown('skills', change.skills, (code) => offerItemOf(policy, code) !== undefined, 'unknown_value'),
    ...unknown('territories', change.territories, (text) => nameOf(text) !== undefined, 'unknown_territory'),
    ...unknown('languages', change.languages, (language) => (LANGUAGES as readonly string[]).includes(language), 'choice'),
    ...unknown('modes', change.modes, (code) => policy.rules.values.modes.some((mode) => mode.code === code), 'unknown_value'),
  ];
  if (wrong.length > 0) return refused(ruleBroken(...wrong));
  return accepted(change.territories ? { ...change, territories: [...new Set(change.territories.map((text) => nameOf(text) ?? text))] } : change);
}
