import { Injectable } from '@nestjs/common';
import { decrypt, encrypt, Installation, MasterKey } from '@phare/kernel/api';

export type RegisterTable = 'incident_entry' | 'rights_request' | 'rights_answer' | 'retention_hold';

/**
 * What is written in the registers of the law, as the database keeps it: encrypted under a key that is outside it. An incident may be about a sealed
 * request, whose words are never plain in the database; a person who asks for their rights is named in no copy of it (design/security.md, « Data life »).
 */
@Injectable()
export class RegisterSealer {
  constructor(
    private readonly masterKey: MasterKey,
    private readonly installation: Installation,
  ) {}

  async seal(table: RegisterTable, rowId: string, content: object): Promise<Buffer> {
    return encrypt(await this.key(), this.place(table, rowId), Buffer.from(JSON.stringify(content)));
  }

  /** @throws when the key is another, or a byte was changed. */
  async open<Content>(table: RegisterTable, rowId: string, sealed: Buffer): Promise<Content> {
    return JSON.parse(decrypt(await this.key(), this.place(table, rowId), sealed).toString()) as Content;
  }

  private key(): Promise<Buffer> {
    return this.masterKey.for('registers');
  }

  private place(table: RegisterTable, rowId: string): string {
    return `register ${table} ${this.installation.network.id} ${rowId}`;
  }
}
