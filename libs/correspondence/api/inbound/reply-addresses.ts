import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Installation, MasterKey } from '@phare/kernel/api';

/** Digits of base 32 that survive any change of case (RFC 4648 §6). */
const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567';

/** 80 bits: nobody guesses one by writing to us. */
const SIGNATURE_LENGTH = 16;

const TAG = /\+(\d{4}-[0-9a-z]{4})\.([a-z2-7]{16})@/;

/**
 * The address that a reply about a request is sent to: ours, with the number and its signature after a plus (RFC 5233). Whoever has it was sent a mail of
 * that request; it opens nothing, and says of nobody who they are.
 */
@Injectable()
export class ReplyAddresses {
  constructor(
    private readonly masterKey: MasterKey,
    private readonly installation: Installation,
  ) {}

  /** The mailbox that replies come to. In production only when the operator named one: a server that knows no plus would send them back. */
  get mailbox(): string | null {
    const { settings, network } = this.installation;
    return settings.replyAddress ?? (settings.mode === 'demo' ? network.email : null);
  }

  /** The signed address of a request; `null` where no mailbox takes replies. */
  async of(number: string): Promise<string | null> {
    const [local, domain] = this.mailbox?.split('@') ?? [];
    return local && domain ? `${local}+${number.toLowerCase()}.${await this.signature(number)}@${domain}` : null;
  }

  /** The request whose signed address is among these, by its number. */
  async numberIn(addresses: readonly string[]): Promise<string | null> {
    for (const address of addresses) {
      const [, number = '', signature = ''] = TAG.exec(address.toLowerCase()) ?? [];
      if (number !== '' && timingSafeEqual(Buffer.from(signature), Buffer.from(await this.signature(number)))) return number.toUpperCase();
    }
    return null;
  }

  /** Whether an address is ours, whatever is after its plus. */
  isOurs(address: string): boolean {
    const bare = address.toLowerCase().replace(/\+[^@]*@/, '@');
    return [this.mailbox, this.installation.network.email].some((ours) => ours?.toLowerCase() === bare);
  }

  private async signature(number: string): Promise<string> {
    const digest = createHmac('sha256', await this.masterKey.for('reply address')).update(`${this.installation.network.id} ${number.toUpperCase()}`).digest();
    return [...digest.subarray(0, SIGNATURE_LENGTH)].map((byte) => DIGITS[byte & 31]).join('');
  }
}
