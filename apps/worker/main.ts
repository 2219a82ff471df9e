import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, networkFolder } from '@phare/installation/api';
import { environment, OperatorError, readSettings } from '@phare/kernel/api';
import { onceThereIsADatabase, startWorker, workerAddresses } from './worker';

// The bundle is dist/apps/worker/main.mjs: the policies were built beside it.
const dataFolder = join(fileURLToPath(new URL('../..', import.meta.url)), 'data/policy');

// Heard as often as they are sent: the first asks to stop, the others change nothing.
const asked = new AbortController();
const stopping = new Promise<void>((resolve) => asked.signal.addEventListener('abort', () => resolve(), { once: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => asked.abort());

try {
  const settings = readSettings(environment());
  const { databaseUrl, smtpUrl } = workerAddresses(settings);
  const policyFolder = await networkFolder(settings, dataFolder);
  const installed = await onceThereIsADatabase(() => install({ settings, adminUrl: databaseUrl, policyFolder, durable: true }), asked.signal);
  const worker = await startWorker(installed, smtpUrl);
  console.log(`The worker delivers mail to ${new URL(smtpUrl).host}`);
  await stopping;
  await worker.stop();
  console.log('The worker has stopped');
} catch (error) {
  if (!asked.signal.aborted) {
    console.error(error instanceof OperatorError ? error.message : error);
    process.exitCode = 1;
  }
}
