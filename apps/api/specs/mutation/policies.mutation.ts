import { prepareDatabase } from '@phare/installation/api';
import type { ClientBase } from 'pg';
import { problemsOf, RULES } from '../checks/row-security-rules';
import { OWNER_WROTE, ownerWrites } from '../testing/database/owner-writes';
import { RoleSessions } from '../testing/database/role-sessions';
import { cellsOf, TryRights } from '../testing/database/try-rights';
import { twoNetworks, type TwoNetworks } from '../testing/database/two-networks';
import { newDatabase } from '../testing/test-database';
import { differences } from '../testing/worlds/compare';
import { PREPARE_LOOKS } from '../testing/worlds/look';
import { putWorlds } from '../testing/worlds/put-worlds';
import type { Standing } from '../testing/worlds/told';
import { someWorlds } from '../testing/worlds/world';
import { mutantsOf, nameOf, policiesOf, type Mutant } from './policy-mutants';
import { MutationReport } from './report';

/** Enough for each kind of sight to be there several times over; always the same. */
const WORLDS = 60;
const SEED = 20_261_120;

/** A database that is ready to be broken: the catalogue read, the verbs tried, or worlds compared. */
interface Bench {
  readonly sessions: RoleSessions;
  readonly administrator: ClientBase;
}

async function bench(): Promise<Bench> {
  const adminUrl = await newDatabase();
  await prepareDatabase(adminUrl, { durable: false });
  const sessions = new RoleSessions(adminUrl);
  return { sessions, administrator: await sessions.as('administrator') };
}

describe('the row policies, broken one at a time', () => {
  let rights: Bench;
  let worlds: Bench;
  let networks: TwoNetworks;
  let standing: readonly Standing[];
  beforeAll(async () => {
    rights = await bench();
    networks = await twoNetworks(rights.administrator);
    worlds = await bench();
    standing = await putWorlds(worlds.administrator, someWorlds(WORLDS, SEED));
    await worlds.administrator.query(PREPARE_LOOKS);
  });
  afterAll(async () => {
    await rights.sessions.close();
    await worlds.sessions.close();
  });

  const catalogueNotices = async (): Promise<boolean> => {
    for (const rule of RULES) if ((await problemsOf(rights.administrator, rule)).length > 0) return true;
    return false;
  };

  const verbsNotice = async (roles?: readonly string[]): Promise<boolean> => {
    const tried = new TryRights(rights.sessions, networks);
    for (const cell of cellsOf(networks.tables).filter(({ role }) => !roles || roles.includes(role))) if ((await tried.problemsOf(cell)).length > 0) return true;
    return JSON.stringify(await ownerWrites(rights.sessions, networks)) !== JSON.stringify(OWNER_WROTE);
  };

  const worldsNotice = async (): Promise<boolean> => {
    for (const each of standing) {
      for (let person = 0; person < each.world.people.length; person += 1) {
        const found = await differences(worlds.administrator, worlds.sessions.signer, each, person).catch(() => ['it failed']);
        if (found.length === 0) continue;
        await worlds.administrator.query('ROLLBACK');
        return true;
      }
    }
    return false;
  };

  /** The tables that worlds look at: breaking another changes nothing there. */
  const inWorlds = ({ policy }: Mutant): boolean => policy.roles.some((role) => ['phare_app', 'phare_sight'].includes(role)) && /request|assignment|timeline|follow_up|referral|excluded|access_grant|access_record|tie|mandate|organisation/.test(policy.table);

  const broken = async (mutant: Mutant, { administrator }: Bench, notices: () => Promise<boolean>): Promise<boolean> => {
    await administrator.query(mutant.apply);
    try {
      return await notices();
    } finally {
      await administrator.query(mutant.restore);
    }
  };

  it('are noticed by nothing while they are whole', async () => expect([await catalogueNotices(), await verbsNotice(), await worldsNotice()]).toEqual([false, false, false]));

  it('are noticed, each of them, by what is tried and not only by what is read', async () => {
    const report = new MutationReport('Row policies');
    const policies = await policiesOf(rights.administrator);
    for (const mutant of mutantsOf(policies)) {
      if (mutant.equivalent) {
        report.addEquivalent(nameOf(mutant), mutant.equivalent);
        continue;
      }
      const noticed = [
        ...((await broken(mutant, rights, () => verbsNotice(mutant.policy.roles))) ? ['each verb as each role'] : []),
        ...(inWorlds(mutant) && (await broken(mutant, worlds, worldsNotice)) ? ['worlds and the oracle'] : []),
      ];
      report.add(nameOf(mutant), noticed);
    }
    report.print();
    expect(await policiesOf(rights.administrator)).toEqual(policies);
    expect(report.survivors).toEqual([]);
  });
});
