import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inRoot } from '../steps/root.mjs';
import { output } from '../steps/program.mjs';
import { failure } from './report.mjs';

const text = () => readFileSync(inRoot('docker-compose.yml'), 'utf8');
const secretsOf = (compose) => [...new Set([...compose.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name))];

/** What can be told of the compose file without Docker: its services, what they wait for, and that no secret is written in it. */
export function composeFileHoldsTogether() {
  const { services, volumes } = parse(text(), { merge: true });
  for (const name of ['app', 'worker', 'postgres', 'mailpit']) if (!services[name]) throw failure(`docker-compose.yml has no service ${name}`);
  for (const [name, { depends_on = {}, volumes: mounts = [], environment = {} }] of Object.entries(services)) {
    for (const other of Object.keys(depends_on)) if (!services[other]) throw failure(`${name} waits for ${other}, which is not there`);
    for (const mount of mounts) if (!(mount.split(':')[0] in volumes)) throw failure(`${name} mounts ${mount}, which is not declared`);
    for (const [variable, value] of Object.entries(environment)) if (/PASSWORD|SECRET|DATABASE_URL/.test(variable) && !/\$\{\w+:\?/.test(value)) throw failure(`${name} has ${variable} written in the file`);
  }
}

/** Whether this machine has a docker client with compose. */
export const hasDockerCompose = () => output('docker', ['compose', 'version']).then(({ code }) => code === 0, () => false);

/** Docker itself reads the file, and refuses to go on without each secret it asks for. */
export async function composeFileIsValid() {
  const secrets = secretsOf(text());
  const given = Object.fromEntries(secrets.map((name) => [name, 'a-value-for-the-check']));
  const { code, said } = await config(given);
  if (code !== 0) throw failure(said);
  for (const name of secrets) if ((await config({ ...given, [name]: '' })).code === 0) throw failure(`docker-compose.yml does without ${name}`);
}

const config = (given) => output('docker', ['compose', '--file', inRoot('docker-compose.yml'), 'config', '--quiet'], { env: { ...process.env, ...given } });
