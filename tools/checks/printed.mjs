import { docsArePrinted } from '../print-docs.mjs';
import { output } from '../steps/program.mjs';
import { inRoot } from '../steps/root.mjs';
import { failure } from './report.mjs';

/** The committed contract and web client are what the routes say. */
export async function contractIsFresh() {
  const { code, said } = await output(process.execPath, [inRoot('tools/contract.mjs'), '--check']);
  if (code !== 0) throw failure(said.trim());
}

export { docsArePrinted };
