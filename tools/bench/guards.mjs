import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProductData } from './data/product-data.mjs';
import { alternate } from './measure/alternate.mjs';
import { readsOf } from './operations.mjs';
import { newDatabase, startPostgres, withClient } from './postgres.mjs';
import { startProduct } from './servers.mjs';
import { signIn } from './sign-in.mjs';
import { inRoot } from '../steps/root.mjs';

/**
 * What row security and the read log add to a read: the same product on two databases of one PostgreSQL, from one of which both were taken,
 * measured in turn. Answers a row per read and size, the bare one in the place of the floor.
 */
export async function benchGuards({ seconds, rounds, warmUp, sizes }, stops, log) {
  const postgres = await startPostgres(stops);
  const sides = { floor: await side(stops, await newDatabase(postgres.productUrl, 'bare'), postgres.folder), product: await side(stops, postgres.productUrl, postgres.folder) };
  const strip = await readFile(inRoot('tools/bench/bare/strip.sql'), 'utf8');
  const results = [];
  for (const size of sizes) {
    for (const { data } of Object.values(sides)) await data.fill(size);
    await withClient(sides.floor.databaseUrl, (client) => client.query(strip));
    log(`Measuring with ${size} requests`);
    const [bare, guarded] = [sides.floor, sides.product].map(({ data, session }) => readsOf(data, session));
    for (const [index, { name, product }] of guarded.entries()) {
      const operation = { name, floor: bare[index].product, product };
      results.push({ name, size, ...(await alternate({ floor: sides.floor.server, product: sides.product.server }, postgres.pid, operation, { rounds, extent: { duration: seconds }, warmUp: { duration: warmUp } })) });
    }
  }
  return results;
}

async function side(stops, databaseUrl, folder) {
  const own = join(folder, new URL(databaseUrl).pathname.slice(1));
  await mkdir(own, { recursive: true });
  const server = await startProduct(stops, databaseUrl, own);
  const session = await signIn(server.url);
  return { databaseUrl, server, session, data: await ProductData.prepare(databaseUrl, server.url, session) };
}
