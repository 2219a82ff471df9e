import { DOCUMENT, InjectionToken, inject } from '@angular/core';

/** In charge of the protection of personal information: title and coordinates are published (P-39.1 art. 3.1). */
export interface PrivacyOfficer {
  readonly title: string;
  readonly name: string;
  readonly email: string;
  /** Null where it is the network's own. */
  readonly phone: string | null;
}

/** The federation that runs this installation, as index.html names it: known without a call, even when the API is down. */
export interface NetworkContact {
  readonly name: string;
  readonly phone: string;
  /** The phone number as a link. */
  readonly phoneUrl: string;
  readonly email: string;
  /** IANA name: the zone of requests from organisations not known yet. Empty where the page does not say. */
  readonly timeZone: string;
  /** Null while nobody has been named. */
  readonly privacyOfficer: PrivacyOfficer | null;
}

export const NETWORK = new InjectionToken<NetworkContact>('NETWORK', {
  providedIn: 'root',
  factory: () => {
    const document = inject(DOCUMENT);
    // The API writes them into the page; the development server leaves `__NETWORK_NAME__`.
    const said = (name: string) => (document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '').replace(/^__\w+__$/, '');
    const phone = said('network-phone');
    return { name: said('network-name'), phone: phone.replace(' ', '\u00a0'), phoneUrl: `tel:+1${phone.replace(/\D/g, '')}`, email: said('network-email'), timeZone: said('network-time-zone'), privacyOfficer: JSON.parse(said('privacy-officer') || 'null') as PrivacyOfficer | null };
  },
});
