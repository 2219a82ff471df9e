// `npm run check:mutation`: whether the tests of confidentiality would notice. Breaks each row policy and each route's permission in turn,
// looks at 10 000 random worlds, and times known against unknown accounts. Arguments choose parts: policies, routes, worlds, timing.
// Exit code 1 when a mutant survives, a world differs from the oracle, or an account can be told by the clock.
import { ensureInstall } from './ensure-install.mjs';
import { runChild } from './steps/child.mjs';
import { inRoot, root } from './steps/root.mjs';

const WORLDS = '10000';
const MUTATION = ['-c', inRoot('tools/jest/mutation.cjs')];
const PARTS = {
  policies: { args: [...MUTATION, 'policies.mutation'] },
  routes: { args: [...MUTATION, 'routes.mutation'] },
  worlds: { args: ['-c', inRoot('tools/jest/api.cjs'), '--testTimeout=3600000', 'confidentiality/who-sees-what'], env: { PHARE_TEST_WORLDS: WORLDS } },
  timing: { args: [...MUTATION, 'account-timing.mutation'] },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

process.chdir(root);
const node = await ensureInstall();
const failed = [];
for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
  const { args, env = {} } = PARTS[part];
  const code = await runChild(node, [inRoot('node_modules/jest/bin/jest.js'), '--ci', '--runInBand', ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (code !== 0) failed.push(part);
}
console.log(failed.length > 0 ? `Failed: ${failed.join(', ')}` : 'Nothing survived.');
process.exitCode = failed.length > 0 ? 1 : 0;
