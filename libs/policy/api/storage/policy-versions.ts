import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, Installation, statement, systemOf } from '@phare/kernel/api';
import type { CivilDate } from '@phare/kernel/domain';
import type { PolicyVersion } from '@phare/policy/domain';
import { KeptRows } from './kept-rows';
import { POLICY_CONTENT } from './policy-content';

/** A policy version as published in this installation, with the parameters that completed it. What it says never changes. */
export interface PublishedPolicy {
  readonly id: string;
  readonly policy: PolicyVersion;
}

/** The published versions, by day or by id. */
export abstract class PolicyVersions {
  /** The version in force on that day, or `null` before the first one. */
  abstract inForceOn(day: CivilDate): Promise<PublishedPolicy | null>;
  /** The version a request keeps from its receipt. An unknown id is a bug: it throws. */
  abstract withId(id: string): Promise<PublishedPolicy>;
}

const IN_FORCE = statement(
  'policy-in-force',
  `SELECT v.id, v.in_force_from, ${POLICY_CONTENT} AS content FROM policy_version v WHERE v.network_id = $1 ORDER BY v.in_force_from DESC`,
);

interface VersionRow {
  id: string;
  in_force_from: CivilDate;
  content: PolicyVersion;
}

/** The versions as they are stored, kept in memory. */
@Injectable()
export class StoredPolicyVersions extends PolicyVersions implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly versions = new KeptRows<VersionRow>(() => this.database.read<VersionRow>(systemOf(this.installation.network, 'policy'), IN_FORCE));

  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {
    super();
  }

  onApplicationBootstrap(): Promise<void> {
    return this.versions.start();
  }

  onApplicationShutdown(): void {
    this.versions.stop();
  }

  async inForceOn(day: CivilDate): Promise<PublishedPolicy | null> {
    const row = (await this.versions.current()).find(({ in_force_from }) => in_force_from <= day);
    return row ? { id: row.id, policy: row.content } : null;
  }

  async withId(id: string): Promise<PublishedPolicy> {
    const known = (await this.versions.current()).find((row) => row.id === id) ?? (await this.versions.refreshed()).find((row) => row.id === id);
    if (!known) throw new Error('a request keeps a policy version that does not exist');
    return { id: known.id, policy: known.content };
  }
}
