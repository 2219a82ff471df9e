import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OutboxDelivery } from '@phare/correspondence/api';
import { install, networkFolder } from '@phare/installation/api';
import { closeDatabases, environment, readSettings } from '@phare/kernel/api';
import { SteeredClock, steeredByParent } from '@phare/kernel/testing';
import { DeadlineSweep, QuestionSweep } from '@phare/requests/api';
import { createApplication } from '../../application';

// The product as it is, but for its clock, which the process that starts it moves: `npm run check:faults`, where time is the fault.
const settings = readSettings(environment());
const { databaseUrl: adminUrl, smtpUrl } = settings;
if (!adminUrl || !smtpUrl) throw new Error('DATABASE_URL and SMTP_URL are needed');
const clock = new SteeredClock(settings.clock);
const policyFolder = await networkFolder(settings, fileURLToPath(new URL(join('../..', 'data/policy'), import.meta.url)));
const installed = await install({ settings, adminUrl, policyFolder, durable: true, clock });
const application = await createApplication({ installed, smtpUrl });
const [deadlines, questions, outbox] = [application.get(DeadlineSweep), application.get(QuestionSweep), application.get(OutboxDelivery)];
steeredByParent(clock, [() => deadlines.sweep(), () => questions.sweep(), () => outbox.deliver()]);
process.once('SIGTERM', () => void application.close().then(() => closeDatabases(installed.databases)).then(() => process.exit(0)));
await application.listen(settings.port, 'localhost');
console.log(`Phare is ready on http://localhost:${settings.port}`);
