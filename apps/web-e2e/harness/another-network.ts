import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnotherProduct, ROOT, startProductOn } from './another-product';

const POLICY = join(ROOT, 'libs/policy/api/fixtures/reseau-fictif.yaml');
const NETWORK = 'code: reseau-fictif\nname: Réseau fictif\ntimeZone: America/Toronto\nphone: 418 555-0190\nemail: accueil@exemple.test\n';

/** The contract fixes the functions of a mandate; the fictional policy names its own. */
const inTheContract = (policy: string): string => policy.replaceAll('chair', 'board').replaceAll('employee', 'direction').replaceAll('volunteer', 'other');

/** Starts the built product on the fictional network: ten working days, emerging groups, three levels. */
export const startAnotherNetwork = (): Promise<AnotherProduct> =>
  startProductOn((folder) => {
    writeFileSync(join(folder, 'network.yaml'), NETWORK);
    writeFileSync(join(folder, '2024-04.yaml'), inTheContract(readFileSync(POLICY, 'utf8')));
    return { NETWORK_DIR: folder };
  });
