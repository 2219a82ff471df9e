import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { TestApplication } from '../testing/test-application';

const ROOT = join(__dirname, '../../../..');

describe('the contract', () => {
  // Swagger keeps one schema per class name: two classes of one name would silently become one.
  it('has a class of its own for every shape', () => {
    const files = ['libs/*/api/**/*.ts', 'apps/api/**/*.ts'].flatMap((pattern) => globSync(pattern, { cwd: ROOT })).filter((file) => !file.endsWith('.spec.ts'));
    const names = files.flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(/class (\w+Dto)\b/g)].map(([, name = '']) => name));
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('is served as it is committed', async () => {
    const app = await TestApplication.start();
    const { body, headers } = await app.get('/openapi.json');
    await app.stop();
    expect(headers.get('content-type')).toContain('application/json');
    expect(body.openapi).toMatch(/^3\.1/);
    expect(body).toEqual(JSON.parse(readFileSync(join(ROOT, 'docs/openapi.json'), 'utf8')));
  });
});
