import { DEFAULT_LOCALE, type AnonymousActor, type Locale, type SystemActor } from '@phare/kernel/domain';

/** The person in charge of the protection of personal information: title and coordinates are published (P-39.1 art. 3.1). */
export interface PrivacyOfficer {
  readonly title: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
}

/** The federation that runs this installation. Every row belongs to one. */
export interface Network {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** IANA name: the zone of requests from organisations not known yet. */
  readonly timeZone: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** Null while nobody has been named. */
  readonly privacyOfficer: PrivacyOfficer | null;
  /** What its screens and mails are offered in; French is always among them. */
  readonly languages: readonly Locale[];
  /** Round keys behind public request numbers. */
  readonly numberKey: readonly number[];
}

/** What people may say anew of a network while it runs. */
export type NetworkDescription = Pick<Network, 'name' | 'timeZone' | 'phone' | 'email' | 'privacyOfficer' | 'languages'>;

/** The language of a person, where the network offers it; French elsewhere. */
export const offeredLocale = ({ languages }: Pick<Network, 'languages'>, locale: Locale): Locale => (languages.includes(locale) ? locale : DEFAULT_LOCALE);

export const anonymousOf = (network: Network, locale: Locale): AnonymousActor => ({ kind: 'anonymous', networkId: network.id, locale });

export const systemOf = (network: Network, task: string): SystemActor => ({ kind: 'system', networkId: network.id, task });
