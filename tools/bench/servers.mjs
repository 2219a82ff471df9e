import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { withoutSettings } from '../steps/built-program.mjs';
import { inRoot } from '../steps/root.mjs';

const READY_MS = 90_000;
const STOP_MS = 20_000;

/** The floor on the database of that address, already holding its schema. */
export const startFloor = (stops, databaseUrl) => startServer(stops, [inRoot('tools/bench/floor/server.mjs')], { DATABASE_URL: databaseUrl }, /Floor on (\S+)/);

/** The built product, with its demonstration accounts. Its mail server takes connections and never greets: see `silentMailServer`. */
export async function startProduct(stops, databaseUrl, folder) {
  const mail = await silentMailServer();
  const env = { DATABASE_URL: databaseUrl, DATA_DIR: folder, SMTP_URL: mail.url, PHARE_MODE: 'demo', PORT: '0' };
  const product = await startServer(stops, ['--enable-source-maps', ...profiling(), inRoot('dist/apps/api/main.mjs')], env, /Phare is ready on (\S+)/);
  // Gone first, or the product would wait for it to answer before it stops.
  stops.add(mail.stop);
  return product;
}

/** `BENCH_NODE_OPTIONS="--cpu-prof --cpu-prof-dir=…"` profiles the product while it is measured. */
const profiling = () => process.env.BENCH_NODE_OPTIONS?.split(' ') ?? [];

/**
 * What is measured is a request kept with the acknowledgement it owes. The delivery that follows in the background waits here
 * at its first mail, so that it is in nobody's figures.
 */
async function silentMailServer() {
  const sockets = new Set();
  const server = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const stop = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: `smtp://127.0.0.1:${server.address().port}`, stop };
}

async function startServer(stops, args, env, ready) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...withoutSettings(), ...env } });
  const ended = new Promise((done) => child.once('exit', done));
  stops.add(async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(late);
  });
  return { pid: child.pid, url: await addressSaid(child, ready) };
}

function addressSaid(child, ready) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = () => reject(new Error(`A server did not start:\n${said}`));
    const late = setTimeout(fail, READY_MS);
    child.once('exit', fail);
    const hear = (chunk) => {
      said += chunk;
      const address = ready.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      child.off('exit', fail);
      resolve(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
}
