import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { buildSync } from 'esbuild';
import { answered } from './vectors/vectors';

// Jest gives each test file a copy of process.env, so that assigning TZ here changes nothing: only a new process has another zone.
const MACHINES: readonly (readonly [zone: string, hourOfJune: number])[] = [
  ['UTC', 12],
  ['America/Toronto', 8],
  ['America/Halifax', 9],
  ['Pacific/Auckland', 0],
];

const program = `
  import { deadlineCases } from './deadline-case';
  import { asked } from './vectors/vectors';
  const hourOfJune = new Date('2026-06-15T12:00:00Z').getHours();
  console.log(JSON.stringify({ hourOfJune, answers: deadlineCases(asked) }));
`;

const bundle = (): string => {
  const stdin = { contents: program, resolveDir: __dirname, loader: 'ts' } as const;
  const { outputFiles } = buildSync({ stdin, bundle: true, write: false, platform: 'node', logLevel: 'silent', tsconfig: join(__dirname, '../../../tsconfig.base.json') });
  return outputFiles.map((file) => file.text).join('');
};

const runIn = async (zone: string, script: string): Promise<unknown> => {
  const child = spawn(process.execPath, ['-'], { env: { TZ: zone }, stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(script);
  return JSON.parse(await text(child.stdout));
};

describe('the worked cases do not depend on the zone of the machine', () => {
  const script = bundle();

  it.each(MACHINES)('TZ=%s', async (zone, hourOfJune) => {
    expect(await runIn(zone, script)).toEqual({ hourOfJune, answers: { ok: true, value: answered } });
  });
});
