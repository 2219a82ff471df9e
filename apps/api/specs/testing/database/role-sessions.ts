import { contextKey, RUNTIME_ROLES, urlOf, type Duty } from '@phare/installation/api';
import { ContextSigner } from '@phare/kernel/api';
import { Client } from 'pg';

const DUTIES = new Map<string, Duty>(Object.entries(RUNTIME_ROLES).map(([duty, role]) => [role, duty as Duty]));

/** One connection per role of a database: the roles that sign in, by their own password; the two that cannot, put on by the administrator. */
export class RoleSessions {
  private readonly clients = new Map<string, Promise<Client>>();
  /** What signs contexts for this database, as the product does. */
  readonly signer = new ContextSigner(contextKey(this.adminUrl));

  constructor(private readonly adminUrl: string) {}

  as(role: string): Promise<Client> {
    const known = this.clients.get(role) ?? this.connected(role);
    this.clients.set(role, known);
    return known;
  }

  async close(): Promise<void> {
    for (const client of this.clients.values()) await (await client).end();
  }

  private async connected(role: string): Promise<Client> {
    const duty = DUTIES.get(role);
    const client = new Client(duty ? { connectionString: urlOf(this.adminUrl, duty) } : { connectionString: this.adminUrl, ...(role === 'administrator' ? {} : { options: `-c role=${role}` }) });
    await client.connect();
    return client;
  }
}
