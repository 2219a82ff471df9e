import { Injectable } from '@nestjs/common';
import { decrypt, encrypt, Installation, MasterKey } from '@phare/kernel/api';
import type { Heading, Letter } from './letter';

type Part = 'raw' | 'heading' | 'letter' | 'dismissal';

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

  /** What was read of a message, as its two columns: in a line for lists, and whole. */
  async sealLetter(id: string, letter: Letter): Promise<{ readonly heading: Buffer; readonly letter: Buffer }> {
    const { from, subject } = letter;
    const [heading, whole] = await Promise.all([this.seal(id, 'heading', json({ from, subject })), this.seal(id, 'letter', json(letter))]);
    return { heading, letter: whole };
  }

  async openHeading(id: string, sealed: Buffer | null): Promise<Heading> {
    return sealed ? (JSON.parse((await this.open(id, 'heading', sealed)).toString()) as Heading) : { from: null, subject: '' };
  }

  async openLetter(id: string, sealed: Buffer | null): Promise<Letter> {
    return sealed ? (JSON.parse((await this.open(id, 'letter', sealed)).toString()) as Letter) : NOTHING_READ;
  }

  async openDismissal(id: string, sealed: Buffer | null): Promise<string | null> {
    return sealed && (await this.open(id, 'dismissal', sealed)).toString();
  }

  private key(): Promise<Buffer> {
    return this.masterKey.for('inbound mail');
  }

  private place(id: string, part: Part): string {
    return `inbound mail ${part} ${this.installation.network.id} ${id}`;
  }
}

const json = (value: object): Buffer => Buffer.from(JSON.stringify(value));

/** Of a message that could not be read. */
const NOTHING_READ: Letter = { from: null, replyTo: null, to: [], subject: '', text: '', files: [] };
