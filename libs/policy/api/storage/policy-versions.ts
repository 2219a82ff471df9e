import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, Installation, systemOf } from '@phare/kernel/api';
import type { CivilDate } from '@phare/kernel/domain';
import { editionKept, editionOn, type Edition } from '@phare/policy/domain';
import { KeptRows } from './kept-rows';
import type { PolicyKept } from './policy-kept';
import { readEditions } from './stored-editions';

/** A policy version as published in this installation, with the parameters that completed it and the choices of the network. What it says never changes. */
export type PublishedPolicy = Edition;

/** The published versions, with the network's choices in them, by day or by what a request keeps. */
export abstract class PolicyVersions {
  /** The version in force on that day with the choices of that day, or `null` before the first one. */
  abstract inForceOn(day: CivilDate): Promise<PublishedPolicy | null>;
  /** What a request keeps from its receipt. An unknown version is a bug: it throws. */
  abstract keptBy(request: PolicyKept): Promise<PublishedPolicy>;
  /** The edition in force on that day, and those that are known to follow it, the earliest first. */
  abstract from(day: CivilDate): Promise<readonly PublishedPolicy[]>;
  /** Once a choice was made: what is asked next counts with it. */
  abstract readAgain(): Promise<void>;
}

/** The versions as they are stored, kept in memory. */
@Injectable()
export class StoredPolicyVersions extends PolicyVersions implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly editions = new KeptRows<Edition>(() => readEditions(this.database, systemOf(this.installation.network, 'policy')));

  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {
    super();
  }

  onApplicationBootstrap(): Promise<void> {
    return this.editions.start();
  }

  onApplicationShutdown(): void {
    this.editions.stop();
  }

  async inForceOn(day: CivilDate): Promise<PublishedPolicy | null> {
    return editionOn(await this.editions.current(), day) ?? null;
  }

  async keptBy({ policy_version_id: id, policy_on: day }: PolicyKept): Promise<PublishedPolicy> {
    const known = editionKept(await this.editions.current(), id, day) ?? editionKept(await this.editions.refreshed(), id, day);
    if (!known) throw new Error('a request keeps a policy version that does not exist');
    return known;
  }

  async from(day: CivilDate): Promise<readonly PublishedPolicy[]> {
    const editions = await this.editions.current();
    const current = editionOn(editions, day);
    return [...(current ? [current] : []), ...editions.filter(({ from }) => from > day).reverse()];
  }

  async readAgain(): Promise<void> {
    await this.editions.refreshed();
  }
}
