import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startInbox, startInboxViewer } from '@phare/correspondence/api';
import { install, loadDemonstration, networkFolder, refuseDemonstrationAccounts, SetupCodes } from '@phare/installation/api';
import { closeDatabases, DemonstrationClock, environment, readSettings, startEmbeddedPostgres, type Settings } from '@phare/kernel/api';
import { createApplication } from './application';
import { welcome } from './welcome';

export interface ProductPlan {
  /** Holds one folder per network: policies and `network.yaml`. */
  readonly dataFolder: string;
  readonly webFolder?: string;
}

/** What has been started, stopped in reverse: the API drains before its database goes. */
class Stops {
  private readonly started: (() => Promise<unknown>)[] = [];
  private stopping: Promise<void> | null = null;

  add(stop: () => Promise<unknown>): void {
    this.started.push(stop);
  }

  /** Runs every stop once, however often it is asked for: npm repeats the signals it gets. */
  all(): Promise<void> {
    this.stopping ??= (async () => {
      for (let stop = this.started.pop(); stop; stop = this.started.pop()) await stop().catch((error: unknown) => console.error(error));
    })();
    return this.stopping;
  }

  get asked(): boolean {
    return this.stopping !== null;
  }
}

/** Starts everything, says where it is, and stops everything at SIGINT or SIGTERM. */
export async function runProduct(plan: ProductPlan): Promise<void> {
  const settings = readSettings(environment());
  const stops = new Stops();
  let starting: Promise<void> = Promise.resolve();
  const stop = (): void => void starting.catch(() => undefined).then(() => stops.all());
  process.on('SIGINT', stop).on('SIGTERM', stop);
  starting = start(plan, settings, stops);
  try {
    await starting;
  } catch (error) {
    await stops.all();
    throw error;
  }
}

async function start({ dataFolder, webFolder }: ProductPlan, settings: Settings, stops: Stops): Promise<void> {
  const log = (sentence: string): void => console.log(sentence);
  const postgres = settings.databaseUrl ? { adminUrl: settings.databaseUrl, stop: async () => undefined } : await startEmbeddedPostgres({ dataDir: settings.dataDir, log });
  stops.add(() => postgres.stop());
  const mail = await outgoingMail(settings, stops, log);
  const clock = settings.mode === 'demo' ? await DemonstrationClock.at(settings.dataDir, settings.clock) : null;
  const installed = await install({ settings, adminUrl: postgres.adminUrl, policyFolder: await networkFolder(settings, dataFolder), durable: true, ...(clock ? { clock } : {}) });
  const application = await createApplication({ installed, smtpUrl: mail.smtpUrl, clock, ...(webFolder ? { webFolder } : {}) });
  stops.add(async () => {
    await application.close();
    await closeDatabases(installed.databases);
  });
  await populate(application, clock);
  // Demonstration accounts have a password that everyone knows: only this machine reaches them.
  await application.listen(settings.port, settings.mode === 'demo' ? 'localhost' : '0.0.0.0');
  if (!stops.asked) log(welcome(settings, { listening: await application.getUrl(), mailLands: mail.lands, setupCode: await application.get(SetupCodes, { strict: false }).issue() }));
}

async function populate(application: NestFastifyApplication, clock: DemonstrationClock | null): Promise<void> {
  if (clock) await loadDemonstration(application, clock);
  else await refuseDemonstrationAccounts(application);
}

/** The server of the settings, or a real one beside the app whose messages can be read in a browser. */
async function outgoingMail({ smtpUrl, dataDir }: Settings, stops: Stops, log: (sentence: string) => void): Promise<{ smtpUrl: string; lands: string }> {
  if (smtpUrl) return { smtpUrl, lands: new URL(smtpUrl).host };
  const folder = join(dataDir, 'inbox');
  const inbox = await startInbox({ folder, log });
  stops.add(() => inbox.stop());
  const viewer = await startInboxViewer({ folder });
  stops.add(() => viewer.stop());
  return { smtpUrl: inbox.smtpUrl, lands: `${viewer.url} (and as .eml files in ${folder})` };
}
