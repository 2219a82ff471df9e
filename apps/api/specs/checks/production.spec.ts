import { install, refuseDemonstrationAccounts, DEMONSTRATION_PASSWORD } from '@phare/installation/api';
import { closeDatabases, readSettings } from '@phare/kernel/api';
import { createApplication } from '../../application';
import { ROCGIM, TestApplication } from '../testing/test-application';

describe('production', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  it('refuses to start on a database with demonstration accounts', async () => {
    await expect(refuseDemonstrationAccounts(app.application)).rejects.toThrow('PHARE_MODE=production refuses this database: it holds 14 demonstration accounts');
  });

  it('lets none of them in, and says no more than for a wrong password', async () => {
    const settings = readSettings({ PHARE_MODE: 'production', PUBLIC_URL: 'https://phare.exemple.test' });
    const installed = await install({ settings, adminUrl: app.adminUrl, policyFolder: ROCGIM, durable: false });
    const production = await createApplication({ installed, smtpUrl: 'smtp://127.0.0.1:9' });
    await production.listen(0, '127.0.0.1');
    const signIn = async (email: string) => {
      const response = await fetch(`${await production.getUrl()}/api/session`, { method: 'POST', headers: { 'x-requested-with': 'phare', 'content-type': 'application/json' }, body: JSON.stringify({ email, password: DEMONSTRATION_PASSWORD }) });
      return [response.status, await response.json(), response.headers.get('set-cookie')];
    };
    const [known, unknown] = [await signIn('intake@exemple.test'), await signIn('nobody@exemple.test')];
    await production.close();
    await closeDatabases(installed.databases);
    expect(known).toEqual(unknown);
    expect([known[0], known[2]]).toEqual([401, null]);
  });
});
