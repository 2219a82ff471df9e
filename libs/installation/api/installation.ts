import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, connectionOf, ContextSigner, Database, IdentityDatabase, Installation, systemOf, TickingClock, WorkerDatabase, type Databases, type Settings } from '@phare/kernel/api';
import type { Clock } from '@phare/kernel/domain';
import { publishPolicy, readPolicyFile, refuseIncompleteVersions } from '@phare/policy/api';
import { prepareDatabase } from './database/prepare-database';
import { contextKey, urlOf } from './database/roles';
import { readNetworkFile } from './network/network-file';
import { provisionNetwork } from './network/provision-network';

/** What an installation starts from. */
export interface InstallationPlan {
  readonly settings: Settings;
  /** An address of PostgreSQL whose role may create roles and tables; used to prepare, then left. */
  readonly adminUrl: string;
  /** The folder of the network: `network.yaml` and one file per policy version. */
  readonly policyFolder: string;
  /** Refuses a PostgreSQL that may lose what it confirmed. Tests on a throw-away server turn it off. */
  readonly durable: boolean;
  /** The machine's clock, or `PHARE_CLOCK`, when absent. */
  readonly clock?: Clock;
}

/** An installation whose database is ready and whose policies are published. */
export interface Installed {
  readonly installation: Installation;
  readonly databases: Databases;
}

/** Prepares the database, provisions the network and publishes its policy versions. Safe to run again, and by several processes at once. */
export async function install({ settings, adminUrl, policyFolder, durable, clock }: InstallationPlan): Promise<Installed> {
  const [networkFile, policies] = await Promise.all([readNetworkFile(policyFolder), readPolicies(policyFolder)]);
  await prepareDatabase(adminUrl, { durable });
  const network = await provisionNetwork(adminUrl, networkFile);
  const installation = new Installation(network, settings, clock ?? new TickingClock(settings.clock));
  const databases = await open(adminUrl, installation);
  await databases.application.withActor(systemOf(network, 'publish'), async (transaction) => {
    for (const policy of policies) await publishPolicy(transaction, policy, installation.now());
    await refuseIncompleteVersions(transaction);
  });
  return { installation, databases };
}

/** One pool per duty: what a role may not do, no fault of the code that uses it can. */
async function open(adminUrl: string, installation: Installation): Promise<Databases> {
  const signer = new ContextSigner(contextKey(adminUrl));
  const moment = () => ({ at: installation.now(), today: installation.today() });
  const [application, identity, worker] = await Promise.all((['application', 'identity', 'worker'] as const).map((duty) => connect(urlOf(adminUrl, duty))));
  if (!application || !identity || !worker) throw new Error('three duties, three connections');
  return {
    application: new Database(application, signer, moment),
    identity: new IdentityDatabase(identity, signer, moment),
    worker: new WorkerDatabase(worker, signer, moment),
    live: () => connectionOf(urlOf(adminUrl, 'application')),
    audit: async () => new Database(await connect(urlOf(adminUrl, 'audit')), signer, moment),
  };
}

async function readPolicies(folder: string) {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml') && name !== 'network.yaml').sort();
  if (files.length === 0) throw new Error(`${folder} holds no policy version`);
  return Promise.all(files.map((name) => readPolicyFile(join(folder, name))));
}

/** The folder of the network that an installation serves: the operator's own, else the one that Phare ships with. */
export const networkFolder = async ({ networkDir }: Settings, dataFolder: string): Promise<string> => networkDir ?? onlyNetworkFolder(dataFolder);

/** The one network folder of a data folder: an installation serves one network. */
async function onlyNetworkFolder(dataFolder: string): Promise<string> {
  const folders = (await readdir(dataFolder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const [only, another] = folders;
  if (!only || another) throw new Error(`${dataFolder} must hold the folder of one network; it holds ${folders.length}`);
  return join(dataFolder, only.name);
}
