import autocannon from 'autocannon';
import { cpuOfTree } from './cpu.mjs';

/** As the floor was measured. */
const CONNECTIONS = 8;

/** One round of one operation on one server: CPU of the application and of PostgreSQL per operation, in ms; operations per second; bytes of an answer. */
export async function round({ pid, url }, postgresPid, operation, extent) {
  const before = [cpuOfTree(pid), cpuOfTree(postgresPid)];
  const { result, seconds } = await load(url, operation, extent);
  const [application, postgres] = [cpuOfTree(pid) - before[0], cpuOfTree(postgresPid) - before[1]];
  const done = result['2xx'];
  if (result.non2xx > 0 || result.errors > 0 || done === 0) throw new Error(`${url}: ${done} answers, ${result.non2xx} refusals, ${result.errors} errors`);
  return { application: application / done, postgres: postgres / done, perSecond: done / seconds, bytes: result.throughput.total / done };
}

/** Up to the last answer: the tool itself ends on a whole second. */
function load(url, { method = 'GET', headers, next }, extent) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    let last = began;
    const setupRequest = (request) => ({ ...request, ...next() });
    const options = { url, connections: CONNECTIONS, ...extent, requests: [{ method, headers, setupRequest }] };
    autocannon(options, (error, result) => (error ? reject(error) : resolve({ result, seconds: (last - began) / 1_000 }))).on('response', () => (last = performance.now()));
  });
}
