import { Stage } from '../faults/stage.mjs';
import { FAULTS, SHORT } from '../faults/table.mjs';

/** The faults that matter most, in short, by the code of `npm run check:faults`. Each counts as one. */
export async function faultsHold() {
  const stage = new Stage({ seed: Date.now() % 1_000_000, short: true });
  const said = [];
  try {
    await stage.prepare();
    for (const fault of FAULTS.filter(({ name }) => SHORT.includes(name))) {
      const { broken } = await stage.play(fault);
      if (broken.length > 0) said.push(`       ${fault.name} ${fault.says}:\n         ${broken.join('\n         ')}`);
    }
  } finally {
    await stage.clear();
  }
  const say = said.length === 0 ? undefined : [`       seed ${stage.chance.seed}`, ...said].join('\n');
  return { passed: SHORT.length - said.length, failed: said.length, say };
}
