import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository, whatever folder a command was started from. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const inRoot = (...path) => join(root, ...path);
