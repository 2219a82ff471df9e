import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from './database/database';
import { statement } from './database/statement';
import { Installation } from './installation';
import { LiveChannel, SILENCE_ENDED } from './live/live-channel';
import { systemOf, type NetworkDescription } from './network';

/** Told to every process when the network has been described anew. */
export const NETWORK_DESCRIBED = 'network_described';

const FACTS = statement('network-facts', `SELECT name, time_zone AS "timeZone", phone, email, privacy_officer AS "privacyOfficer", languages FROM network WHERE id = $1`);

/** Keeps what this process knows of its network as it stands: another process may have changed it. */
@Injectable()
export class NetworkFacts implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly live: LiveChannel,
  ) {}

  onApplicationBootstrap(): void {
    const refresh = (): void => void this.refresh().catch(() => undefined);
    void this.live.hear(({ about }) => (about === NETWORK_DESCRIBED || about === SILENCE_ENDED ? refresh() : undefined));
  }

  async refresh(): Promise<void> {
    const [facts] = await this.database.read<NetworkDescription & Record<string, unknown>>(systemOf(this.installation.network, 'network'), FACTS);
    if (facts) this.installation.describe(facts);
  }
}
