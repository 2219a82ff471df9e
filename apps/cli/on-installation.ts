import { install, networkFolder } from '@phare/installation/api';
import { closeDatabases, environment, readSettings, usePostgres, type Databases, type Installation, type RunningPostgres, type Settings } from '@phare/kernel/api';

/** The database of an installation, ready to use. */
export interface OpenInstallation {
  readonly installation: Installation;
  readonly databases: Databases;
}

/** Where an installation finds its policies, and whom it tells what is going on. */
export interface InstallationPlace {
  /** Holds one folder per network: policies and `network.yaml`. */
  readonly dataFolder: string;
  log(sentence: string): void;
}

/**
 * Works on the database of `DATABASE_URL`, else on that of `DATA_DIR`: the running one when the product has it, else started
 * for the time of the command. Prepared as the product would.
 */
export async function onInstallation<Answer>({ dataFolder, log }: InstallationPlace, work: (open: OpenInstallation) => Promise<Answer>): Promise<Answer> {
  const read = settings();
  return during(postgresOf(read, log), async (adminUrl) => worked(read, adminUrl, await networkFolder(read, dataFolder), work));
}

/** Works on the embedded PostgreSQL of `DATA_DIR`, whatever is in it. */
export const onEmbeddedPostgres = <Answer>({ log }: InstallationPlace, work: (adminUrl: string) => Promise<Answer>): Promise<Answer> => during(usePostgres({ dataDir: settings().dataDir, log }), work);

/** @throws SettingsError naming every wrong variable. */
export const settings = (): Settings => readSettings(environment());

async function during<Answer>(starting: Promise<RunningPostgres>, work: (adminUrl: string) => Promise<Answer>): Promise<Answer> {
  const interrupted = (): void => void starting.then((postgres) => postgres.stop()).finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const postgres = await starting;
    return await work(postgres.adminUrl).finally(() => postgres.stop());
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

async function worked<Answer>(settings: Settings, adminUrl: string, policyFolder: string, work: (open: OpenInstallation) => Promise<Answer>): Promise<Answer> {
  const { installation, databases } = await install({ settings, adminUrl, policyFolder, durable: true });
  return work({ installation, databases }).finally(() => closeDatabases(databases));
}

const postgresOf = ({ databaseUrl, dataDir }: Settings, log: (sentence: string) => void): Promise<RunningPostgres> =>
  databaseUrl ? Promise.resolve({ adminUrl: databaseUrl, stop: async () => undefined }) : usePostgres({ dataDir, log });
