import { Injectable } from '@nestjs/common';
import { IdentityDatabase, statement } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { tokenHash } from '../sessions/session-token';

const END = statement('sign-out', `DELETE FROM session WHERE network_id = $1 AND token_hash = $2`);

/** Ends a session: its cookie is dead at once, wherever it is presented. */
@Injectable()
export class SignOut {
  constructor(private readonly database: IdentityDatabase) {}

  async execute(caller: Actor, token: string): Promise<void> {
    await this.database.read(caller, END, [tokenHash(token)]);
  }
}
