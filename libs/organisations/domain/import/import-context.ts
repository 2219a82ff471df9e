import type { OrganisationKind } from '../organisation';
import type { Period } from '../period';
import type { Territory } from '../territory';

/** An organisation as the directory has it. */
export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Name of a territory of the network. */
  readonly territory: string | null;
  readonly timeZone: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly memberships: readonly (Period & { readonly id: string })[];
}

/** The checks of single fields, the same as the API's. */
export interface FieldChecks {
  readonly isEmail: (text: string) => boolean;
  readonly isPhone: (text: string) => boolean;
  /** Whether a text can be kept exactly as it is (api.md, « Text »). */
  readonly isKeepable: (text: string) => boolean;
}

/** All that a plan looks at besides the file. */
export interface ImportContext {
  readonly territories: readonly Territory[];
  /** The zone of an organisation that names neither zone nor territory. */
  readonly networkTimeZone: string;
  /** The directory by folded name. */
  readonly known: ReadonlyMap<string, KnownOrganisation>;
  readonly checks: FieldChecks;
}
