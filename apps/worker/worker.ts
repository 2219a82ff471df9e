import { setTimeout as pause } from 'node:timers/promises';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '@phare/confidentiality/api';
import { CorrespondenceModule } from '@phare/correspondence/api';
import type { Installed } from '@phare/installation/api';
import { closeDatabases, Database, Installation, MasterKey, SettingsError, WorkerDatabase, type SettingProblem, type Settings } from '@phare/kernel/api';
import { PolicyVersions, StoredPolicyVersions } from '@phare/policy/api';
import { DeadlinesModule, DraftSweepModule, QuestionsModule } from '@phare/requests/api';

/** Nobody there yet, or PostgreSQL still starting: the worker may be up before its database. */
const NOT_YET = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET', '57P03'];
const EVERY_MS = 1_000;
const TRIES = 60;

/** What the worker stands on. No route, so no guard, no session and no filter. */
@Global()
@Module({})
class WorkerModule {
  static of({ installation, databases }: Installed, smtpUrl: string): DynamicModule {
    return {
      module: WorkerModule,
      imports: [CorrespondenceModule.delivering(smtpUrl), CorrespondenceModule.receiving(), AuditModule, DeadlinesModule, QuestionsModule, DraftSweepModule],
      providers: [
        { provide: WorkerDatabase, useValue: databases.worker },
        // What arrives is kept as the application keeps it; the worker's own role reads no word that anyone wrote.
        { provide: Database, useValue: databases.application },
        { provide: PolicyVersions, useClass: StoredPolicyVersions },
        { provide: Installation, useValue: installation },
        { provide: MasterKey, useValue: new MasterKey(installation.settings.keysDir) },
      ],
      exports: [WorkerDatabase, Database, PolicyVersions, Installation, MasterKey],
    };
  }
}

/** A worker at work. */
export interface RunningWorker {
  /** Ends the round that runs, then closes everything; the same promise however often it is asked. */
  stop(): Promise<void>;
}

/** Delivers the mail of an installation, takes in what arrives, watches its deadlines and asks what is due, until it is stopped. */
export async function startWorker(installed: Installed, smtpUrl: string): Promise<RunningWorker> {
  const context = await NestFactory.createApplicationContext(WorkerModule.of(installed, smtpUrl), { logger: ['error', 'warn'], abortOnError: false });
  const close = (): Promise<void> => context.close().finally(() => closeDatabases(installed.databases));
  let closing: Promise<void> | undefined;
  return { stop: () => (closing ??= close()) };
}

/** The two addresses of a worker, which has neither a database nor an inbox of its own. */
export function workerAddresses({ databaseUrl, smtpUrl }: Settings): { readonly databaseUrl: string; readonly smtpUrl: string } {
  const problems: SettingProblem[] = [
    ...(databaseUrl ? [] : [{ variable: 'DATABASE_URL', sentence: 'is needed by the worker, which shares the PostgreSQL of the app' }]),
    ...(smtpUrl ? [] : [{ variable: 'SMTP_URL', sentence: 'is needed by the worker, which hands mails to that server' }]),
  ];
  if (!databaseUrl || !smtpUrl) throw new SettingsError(problems);
  return { databaseUrl, smtpUrl };
}

/** Does `work` again while the database is not there yet, for a minute at most; ends at once when `signal` aborts. */
export async function onceThereIsADatabase<Answer>(work: () => Promise<Answer>, signal: AbortSignal, everyMs = EVERY_MS): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isNotYet(error) || tried >= TRIES) throw error;
    }
    await pause(everyMs, undefined, { signal });
  }
}

const isNotYet = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && NOT_YET.includes(String(error.code));
