import { may, type Permission, type Role, type SignedInActor } from '@phare/kernel/domain';
import { COORDINATION } from '../testing/acting';
import type { TestApplication } from '../testing/test-application';

/** Someone who calls every route, one for each role there is. */
export interface Caller {
  readonly name: string;
  /** The account; nobody when absent. */
  readonly as?: string;
  readonly roles: readonly Role[];
  readonly member?: boolean;
}

const ADMIN = 'admin@exemple.test';
const BOARD = 'reseau@exemple.test';

export const CALLERS: readonly Caller[] = [
  { name: 'nobody', roles: [] },
  { name: 'member', as: 'direction1@exemple.test', roles: [], member: true },
  { name: 'intake', as: 'intake@exemple.test', roles: ['intake'] },
  { name: 'resource', as: 'resource1@exemple.test', roles: ['resource'] },
  { name: 'coordination', as: COORDINATION, roles: ['coordination'] },
  { name: 'admin', as: ADMIN, roles: ['admin'] },
  { name: 'privacy', as: 'privacy@exemple.test', roles: ['privacy'] },
  { name: 'network_board', as: BOARD, roles: ['network_board'] },
];

export const callerActor = ({ roles, member = false }: Caller): SignedInActor => ({ kind: 'person', networkId: '', personId: '', accountId: '', name: '', roles, member, locale: 'fr-CA' });

/** Those who have every right between them, each tried after the one before. */
const IN_TURN = CALLERS.filter(({ name }) => ['coordination', 'resource', 'admin', 'privacy'].includes(name)).sort((one) => (one.as === COORDINATION ? -1 : 0));

/** Someone whose role lets them through to what a route reads: coordination where it has the right, else a resource person, an administrator, or whoever answers for privacy. */
export const letThrough = (permission: Permission | undefined): string => IN_TURN.find((caller) => permission && may(callerActor(caller), permission))?.as ?? ADMIN;

/** All of them, for a spec to sign in before it begins. */
export const LET_THROUGH: readonly string[] = IN_TURN.flatMap(({ as = [] }) => as);

/** Gives an account to the one role that the demonstration has nobody in. */
export const addBoard = (app: TestApplication): Promise<unknown> =>
  app.sql(
    `WITH p AS (INSERT INTO person (network_id, id, name, verified, created_at) SELECT id, gen_random_uuid(), 'Une administratrice', true, '2026-01-01' FROM network RETURNING *),
        g AS (INSERT INTO role_grant (network_id, id, person_id, role, from_on) SELECT network_id, gen_random_uuid(), id, 'network_board', '2016-01-01' FROM p)
      INSERT INTO account (network_id, id, person_id, email, password_hash, demonstration) SELECT p.network_id, gen_random_uuid(), p.id, $1, a.password_hash, true FROM p, (SELECT password_hash FROM account LIMIT 1) a`,
    [BOARD],
  );
