import { Injectable } from '@nestjs/common';
import { decrypt, encrypt, Installation, MasterKey } from '@phare/kernel/api';
import type { Letter } from './letter';

type Part = 'raw' | 'letter' | 'dismissal';

/**
 * What people wrote to the network by e-mail, as the database keeps it: encrypted under a key that is outside it. A reply may be about a sealed request,
 * whose words are never plain in the database (design/security.md, « Data life »), and which request it is about is only known once it is kept.
 */
@Injectable()
export class MailSealer {
  constructor(
    private readonly masterKey: MasterKey,
    private readonly installation: Installation,
  ) {}

  async seal(id: string, part: Part, content: Buffer): Promise<Buffer> {
    return encrypt(await this.key(), this.place(id, part), content);
  }

  /** @throws when the key is another, or a byte was changed. */
  async open(id: string, part: Part, sealed: Buffer): Promise<Buffer> {
    return decrypt(await this.key(), this.place(id, part), sealed);
  }

  sealLetter(id: string, letter: Letter): Promise<Buffer> {
    return this.seal(id, 'letter', Buffer.from(JSON.stringify(letter)));
  }

  async openLetter(id: string, sealed: Buffer | null): Promise<Letter | null> {
    return sealed && (JSON.parse((await this.open(id, 'letter', sealed)).toString()) as Letter);
  }

  private key(): Promise<Buffer> {
    return this.masterKey.for('inbound mail');
  }

  private place(id: string, part: Part): string {
    return `inbound mail ${part} ${this.installation.network.id} ${id}`;
  }
}
