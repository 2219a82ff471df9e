import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MasterKey } from './master-key';

/**
 * What a mailed link holds: 256 bits that follow from the id of its row and a key kept outside the database. The database keeps their hash and the
 * outbox the id alone, so that a copy of either opens nothing.
 */
@Injectable()
export class LinkTokens {
  constructor(private readonly keys: MasterKey) {}

  async of(linkId: string): Promise<string> {
    return createHmac('sha256', await this.keys.for('links')).update(linkId).digest('base64url');
  }

  async hashOf(linkId: string): Promise<Buffer> {
    return tokenHash(await this.of(linkId));
  }
}

/** What is kept of a token, and looked up. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
