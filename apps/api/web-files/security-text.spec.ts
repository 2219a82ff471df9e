import type { Network } from '@phare/kernel/api';
import { securityText } from './security-text';

const NETWORK: Network = { id: '', code: '', name: 'Réseau', timeZone: 'UTC', phone: '418 555-0100', email: 'accueil@exemple.test', privacyOfficer: null, languages: ['fr-CA', 'en-CA'], numberKey: [] };
const text = (network: Network, now = '2026-11-20T15:00:00Z'): string => securityText(network, 'https://phare.exemple.test', new Date(now));

describe('security.txt', () => {
  it('names the address of the network, for a year, under its own address', () =>
    expect(text(NETWORK)).toBe('Contact: mailto:accueil@exemple.test\nExpires: 2027-11-20T15:00:00.000Z\nPreferred-Languages: fr, en\nCanonical: https://phare.exemple.test/.well-known/security.txt\n'));

  it('names the telephone where there is no address, and the site where there is neither', () => {
    expect(text({ ...NETWORK, email: null })).toContain('Contact: tel:+1-418-555-0100\n');
    expect(text({ ...NETWORK, email: null, phone: null })).toContain('Contact: https://phare.exemple.test\n');
  });

  it('expires on a day that exists', () => expect(text(NETWORK, '2028-02-29T00:00:00Z')).toContain('Expires: 2029-03-01T00:00:00.000Z'));
});
