// `npm run dev`: API and web built again at every change. The web is served on its own port and passes /api on to the API.
import { spawn } from 'node:child_process';
import { nxEnvironment } from './build.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { runChild } from './steps/child.mjs';
import { inRoot, root } from './steps/root.mjs';

process.chdir(root);
const node = await ensureInstall();
const web = spawn(node, [inRoot('node_modules/nx/dist/bin/nx.js'), 'run', 'web:serve', '--outputStyle=stream'], { stdio: 'inherit', env: nxEnvironment() });
const api = runChild(node, [inRoot('tools/steps/watch.mjs')]);
web.once('exit', (code) => code && console.error(`The web's server ended with code ${code}`));
process.exitCode = await api;
web.kill('SIGTERM');
