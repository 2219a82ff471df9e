import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, Installation, statement, systemOf } from '@phare/kernel/api';
import type { OfficeClosure } from '@phare/policy/domain';
import { KeptRows } from '../storage/kept-rows';

/** A closure as it is kept. */
export interface KeptClosure extends OfficeClosure {
  readonly id: string;
}

type ClosureRow = KeptClosure & Record<string, unknown>;

/** One that was ended closes the office until the day before; one ended before it began, never. */
const CLOSURES = statement(
  'office-closures',
  `SELECT id, from_on AS "from", LEAST(until_on, ended_on - 1) AS until, reason FROM office_closure
    WHERE network_id = $1 AND (ended_on IS NULL OR ended_on > from_on) ORDER BY from_on DESC, id DESC LIMIT 1000`,
);

/** When the office is closed, kept in memory: internal targets and lists of what is at risk count with it, due dates never (domain.md §5). */
@Injectable()
export class OfficeClosures implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly closures = new KeptRows<KeptClosure>(() => this.database.read<ClosureRow>(systemOf(this.installation.network, 'policy'), CLOSURES));

  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.closures.start();
  }

  onApplicationShutdown(): void {
    this.closures.stop();
  }

  /** The latest first. */
  all(): Promise<readonly KeptClosure[]> {
    return this.closures.current();
  }

  /** Once one was written: what is asked next counts with it. */
  async readAgain(): Promise<readonly KeptClosure[]> {
    return this.closures.refreshed();
  }
}
