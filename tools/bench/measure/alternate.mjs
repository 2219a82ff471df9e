import { median } from './median.mjs';
import { round } from './round.mjs';

/**
 * Measures one operation on both servers, one round each in turn, so that a busy machine slows both.
 * Gives the medians per server.
 */
export async function alternate(servers, postgresPid, operation, { rounds, extent, warmUp }) {
  const sides = ['floor', 'product'];
  const runs = { floor: [], product: [] };
  for (const side of sides) await round(servers[side], postgresPid, operation[side], warmUp);
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const side of sides) runs[side].push(await round(servers[side], postgresPid, operation[side], extent));
  }
  return { floor: middle(runs.floor), product: middle(runs.product) };
}

const middle = (rounds) => Object.fromEntries(['application', 'postgres', 'perSecond', 'bytes'].map((figure) => [figure, median(rounds.map((one) => one[figure]))]));
