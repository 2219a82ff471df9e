import { Injectable } from '@nestjs/common';
import { Installation } from '@phare/kernel/api';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { SIGNING_TIME } from '../challenges/challenge';
import type { KeptPasskey, NewPasskey } from './passkey-store';

/** What a browser answered, as it came: nothing in it is believed before it is verified. */
export type Answered = Readonly<Record<string, unknown>>;

/** Whether the challenge that was signed is the one that was asked. */
export type AskedFor = (challenge: string) => boolean;

/** Whoever has a passkey on this site. */
export interface PasskeyHolder {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly held: readonly KeptPasskey[];
}

/** COSE: EdDSA, ES256, RS256, in the order of our preference. */
const ALGORITHMS = [-8, -7, -257];

/**
 * The two ceremonies of WebAuthn, for this site alone (`PUBLIC_URL` gives the origin and the relying party). The person is verified
 * on their device each time, so that a passkey is two factors in one gesture; it is discoverable, so that no address is asked for.
 */
@Injectable()
export class PasskeyCeremony {
  private readonly site: URL;

  constructor(private readonly installation: Installation) {
    this.site = new URL(installation.settings.publicUrl);
  }

  enrolment({ accountId, email, name, held }: PasskeyHolder): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return generateRegistrationOptions({
      rpName: this.installation.network.name,
      rpID: this.site.hostname,
      userID: new Uint8Array(Buffer.from(accountId)),
      userName: email,
      userDisplayName: name,
      timeout: SIGNING_TIME * 1000,
      attestationType: 'none',
      excludeCredentials: held.map(({ credential_id: id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      supportedAlgorithmIDs: ALGORITHMS,
    });
  }

  signIn(): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({ rpID: this.site.hostname, timeout: SIGNING_TIME * 1000, userVerification: 'required' });
  }

  /** The passkey that was made, or `null` when anything about it is not as asked. */
  async enrolled(response: Answered, expectedChallenge: AskedFor): Promise<Omit<NewPasskey, 'name'> | null> {
    const options = { ...this.expected, response: response as unknown as RegistrationResponseJSON, expectedChallenge, supportedAlgorithmIDs: ALGORITHMS };
    const verified = await verifyRegistrationResponse(options).catch(() => null);
    if (!verified?.verified) return null;
    const { id: credentialId, publicKey, counter } = verified.registrationInfo.credential;
    return { credentialId, publicKey, counter };
  }

  /** How often the passkey has signed by now, or `null` when this is not its signature on what was asked. */
  async signed(response: Answered, expectedChallenge: AskedFor, passkey: KeptPasskey): Promise<number | null> {
    const credential = { id: passkey.credential_id, publicKey: new Uint8Array(passkey.public_key), counter: Number(passkey.counter) };
    const options = { ...this.expected, response: response as unknown as AuthenticationResponseJSON, expectedChallenge, credential };
    const verified = await verifyAuthenticationResponse(options).catch(() => null);
    return verified?.verified ? verified.authenticationInfo.newCounter : null;
  }

  private get expected() {
    return { expectedOrigin: this.site.origin, expectedRPID: this.site.hostname, requireUserVerification: true };
  }
}
