import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OperatorError } from '@phare/kernel/api';
import { runProduct } from './product';

// The bundle is dist/apps/api/main.mjs: what it needs was built beside it.
const built = fileURLToPath(new URL('../..', import.meta.url));
const webFolder = join(built, 'apps/web/browser');

try {
  await runProduct({ dataFolder: join(built, 'data/policy'), ...(existsSync(join(webFolder, 'index.html')) ? { webFolder } : {}) });
} catch (error) {
  console.error(error instanceof OperatorError ? error.message : error);
  process.exitCode = 1;
}
