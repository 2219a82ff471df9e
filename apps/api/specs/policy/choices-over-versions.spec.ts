import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from '@phare/installation/api';
import { closeDatabases, readSettings } from '@phare/kernel/api';
import { FixedClock } from '@phare/kernel/domain';
import { Client } from 'pg';
import { ROCGIM } from '../testing/test-application';
import { newDatabase } from '../testing/test-database';

const FIRST = readFileSync(join(ROCGIM, '2016-12.yaml'), 'utf8');
const next = (change: (text: string) => string): string => change(FIRST.replace(/version: .2016-12.?/, "version: '2027-01'").replace('inForceFrom: 2016-12-01', 'inForceFrom: 2027-01-01'));

/** Without the mode that the network chose to count. */
const withoutVideo = (text: string): string => text.replace(/ *- \{ code: video,.*\n/, '').replace('countingModes: [phone, video, in_person, email]', 'countingModes: [phone, in_person, email]');
const withoutQuestion = (text: string): string => text.replace(/ {4}- code: D1\n[\s\S]*?(?= {4}- code: D2\n)/, '');

describe('the choices of a network, over the versions of its policy', () => {
  let adminUrl: string;
  let folder: string;

  const start = async (): Promise<void> => {
    const { databases } = await install({ settings: readSettings({ DATA_DIR: folder }), adminUrl, policyFolder: folder, durable: false, clock: new FixedClock(new Date('2026-11-20T15:00:00Z')) });
    await closeDatabases(databases);
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'phare-policy-'));
    writeFileSync(join(folder, 'network.yaml'), readFileSync(join(ROCGIM, 'network.yaml')));
    writeFileSync(join(folder, '2016-12.yaml'), FIRST);
    adminUrl = await newDatabase();
    await start();
    const admin = new Client({ connectionString: adminUrl });
    await admin.connect();
    await admin.query(`INSERT INTO person (network_id, id, name, created_at) SELECT id, id, 'Quelqu’un', now() FROM network`);
    await admin.query(`INSERT INTO network_choice (network_id, id, parameter, value, from_on, chosen_by_id, chosen_at) SELECT id, id, 'followUp.countingModes', '["phone", "video"]', '2026-11-20', id, now() FROM network`);
    await admin.end();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are kept by a version that leaves the question open', async () => {
    writeFileSync(join(folder, '2027-01.yaml'), next((text) => text));
    await expect(start()).resolves.toBeUndefined();
  });

  it('are no longer asked for by a version that answers by itself', async () => {
    writeFileSync(join(folder, '2027-01.yaml'), next((text) => withoutQuestion(withoutVideo(text))));
    await expect(start()).resolves.toBeUndefined();
  });

  it('stop the start, in words, where a version leaves the question open and has no room for the answer', async () => {
    writeFileSync(join(folder, '2027-01.yaml'), next(withoutVideo));
    await expect(start()).rejects.toThrow(/2027-01 does not go with what the network has chosen from 2027-01-01 on: no mode “video”/);
  });
});
