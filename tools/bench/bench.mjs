import { FloorData } from './data/floor-data.mjs';
import { ProductData } from './data/product-data.mjs';
import { alternate } from './measure/alternate.mjs';
import { operationsOf } from './operations.mjs';
import { startPostgres } from './postgres.mjs';
import { startFloor, startProduct } from './servers.mjs';
import { signIn } from './sign-in.mjs';

/** Starts both servers on one PostgreSQL, fills both databases to each size in turn, measures every operation; answers the results. */
export async function bench({ seconds, rounds, warmUp, creations, sizes }, stops, log) {
  const postgres = await startPostgres(stops);
  const floorData = await FloorData.prepare(postgres.floorUrl);
  const servers = { floor: await startFloor(stops, postgres.floorUrl), product: await startProduct(stops, postgres.productUrl, postgres.folder) };
  const session = await signIn(servers.product.url);
  const productData = await ProductData.prepare(postgres.productUrl, servers.product.url, session);
  const results = [];
  for (const size of sizes) {
    await floorData.fill(size);
    await productData.fill(size);
    log(`Measuring with ${size} requests`);
    const measured = new Map();
    for (const operation of operationsOf(floorData, productData, session)) {
      const extent = operation.writes ? { amount: creations } : { duration: seconds };
      const first = operation.writes ? { amount: creations } : { duration: warmUp };
      measured.set(operation.name, await alternate(servers, postgres.pid, operation, { rounds, extent, warmUp: first }));
    }
    results.push(...rowsOf(measured).map((row) => ({ ...row, size })));
  }
  return results;
}

/** One row per operation, and one for the request with its timeline: what a person who opens a request waits for. */
function rowsOf(measured) {
  const rows = [...measured].map(([name, figures]) => ({ name, ...figures }));
  const at = rows.findIndex(({ name }) => name.includes('/timeline'));
  const [request, timeline] = [rows[at - 1], rows[at]];
  const whole = { name: 'one request with 10 entries', floor: request.floor, product: inTurn(request.product, timeline.product) };
  return [...rows.slice(0, at - 1), whole, ...rows.slice(at - 1)];
}

const inTurn = (first, second) => ({
  application: first.application + second.application,
  postgres: first.postgres + second.postgres,
  perSecond: 1 / (1 / first.perSecond + 1 / second.perSecond),
  bytes: first.bytes + second.bytes,
});
