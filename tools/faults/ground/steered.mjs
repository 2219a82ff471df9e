import { build } from 'esbuild';
import { bundleOf } from '../../steps/bundle.mjs';

const OUT = 'dist/apps/steered';
let built;

/** The product with a clock of ours, put together once, beside the others of the build: it finds the policies where they do. */
export function steeredProduct() {
  built ??= build({ ...bundleOf('api'), entryPoints: { main: 'apps/api/specs/testing/steered-product.ts' }, outdir: OUT });
  return built.then(() => `${OUT}/main.mjs`);
}
