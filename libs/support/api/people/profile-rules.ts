import { ruleBroken, type FieldRefusal, type Refusal, type Transaction } from '@phare/kernel/api';
import { isTeam, type Actor } from '@phare/kernel/domain';
import { networkPlaces } from '@phare/organisations/api';
import { offerItemOf, type PolicyVersion } from '@phare/policy/domain';
import { LANGUAGES, type ProfileChangeDto } from './resource-people.dto';

/** What only the team says of somebody: what they know, and where they go. */
const FOR_THE_TEAM = ['skills', 'territories', 'timeZone'] as const;

const unknown = (field: keyof ProfileChangeDto, values: readonly string[] | undefined, isKnown: (value: string) => boolean, code: FieldRefusal['code']): readonly FieldRefusal[] =>
  (values ?? []).flatMap((value, index) => (isKnown(value) ? [] : [{ pointer: `/${field}/${index}`, code }]));

/** Why a profile cannot say that: a field that is the team's, or a value that neither the policy nor the network knows. */
export async function profileRefusal(transaction: Transaction, actor: Actor, policy: PolicyVersion, change: ProfileChangeDto): Promise<Refusal | null> {
  const notTheirs = isTeam(actor) ? [] : FOR_THE_TEAM.filter((field) => change[field] !== undefined).map((field): FieldRefusal => ({ pointer: `/${field}`, code: 'team_only' }));
  const { territories } = await networkPlaces(transaction);
  const wrong = [
    ...notTheirs,
    ...unknown('skills', change.skills, (code) => offerItemOf(policy, code) !== undefined, 'unknown_value'),
    ...unknown('territories', change.territories, (name) => territories.some((territory) => territory.name === name), 'unknown_territory'),
    ...unknown('languages', change.languages, (language) => (LANGUAGES as readonly string[]).includes(language), 'choice'),
    ...unknown('modes', change.modes, (code) => policy.rules.values.modes.some((mode) => mode.code === code), 'unknown_value'),
  ];
  return wrong.length > 0 ? ruleBroken(...wrong) : null;
}
