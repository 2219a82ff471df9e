import { ruleBroken, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { foldName, LONGEST_NAME, territoryNamed, type OrganisationDetails, type Territory } from '@phare/organisations/domain';
import type { OrganisationChangeDto } from '../dto/organisation-input.dto';

/** Applies what was given to what is known. Refuses a name without any letter and a territory that is not the network's. */
export function detailsAfter(given: OrganisationChangeDto, known: OrganisationDetails, territories: readonly Territory[]): Result<OrganisationDetails, Refusal> {
  const { name = known.name, kind = known.kind, timeZone = known.timeZone, email = known.email, phone = known.phone } = given;
  if (foldName(name) === '') return refused(ruleBroken({ pointer: '/name', code: 'text', values: { min: 1, max: LONGEST_NAME } }));
  const named = given.territory ? territoryNamed(territories, given.territory) : undefined;
  if (given.territory && !named) return refused(ruleBroken({ pointer: '/territory', code: 'unknown_territory' }));
  const territory = given.territory === undefined ? known.territory : (named?.name ?? null);
  return accepted({ name: name.trim(), kind, territory, timeZone, email, phone });
}

export const nameTaken = (): Refusal => ruleBroken({ pointer: '/name', code: 'already_known' });
