import type { ClientBase } from 'pg';

/** A row policy as the catalogue has it. */
export interface Policy {
  readonly table: string;
  readonly name: string;
  readonly verb: string;
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly check: string | null;
  /** Whether its roles may write some column that its condition on new rows speaks of. */
  readonly reachable: boolean;
}

const POLICIES = `
  SELECT p.polrelid::regclass::text AS table, p.polname AS name, CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END AS verb,
    ARRAY(SELECT r::regrole::text FROM unnest(p.polroles) r) AS roles, pg_get_expr(p.polqual, p.polrelid) AS using, pg_get_expr(p.polwithcheck, p.polrelid) AS check,
    p.polcmd <> 'w' OR EXISTS (SELECT FROM pg_attribute a, unnest(p.polroles) r WHERE a.attrelid = p.polrelid AND a.attnum > 0 AND NOT a.attisdropped
      AND regexp_replace(pg_get_expr(p.polwithcheck, p.polrelid), '\\mme(\\.\\w+|\\([^)]*\\))', '', 'g') ~ ('\\m' || a.attname || '\\M') AND has_column_privilege(r, p.polrelid, a.attnum, 'UPDATE')) AS reachable
  FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace IN ('public'::regnamespace, 'app'::regnamespace) ORDER BY 1, 2`;

export const policiesOf = async (administrator: ClientBase): Promise<readonly Policy[]> => (await administrator.query<Policy>(POLICIES)).rows;

/** A policy broken in one way, and how it is put back. */
export interface Mutant {
  readonly policy: Policy;
  readonly how: 'dropped' | 'using true' | 'with check true';
  readonly apply: string;
  readonly restore: string;
  /** Why nothing can notice, where the database itself makes the broken policy mean the same. */
  readonly equivalent: string | null;
}

const clause = (name: string, expression: string | null): string => (expression === null ? '' : ` ${name} (${expression})`);
const created = ({ name, table, verb, roles, using, check }: Policy): string => `CREATE POLICY ${name} ON ${table} FOR ${verb} TO ${roles.join(', ')}${clause('USING', using)}${clause('WITH CHECK', check)}`;

/** Conditions that a CHECK constraint of the table makes true of every row. */
const ALWAYS_TRUE = new Set(['single']);

function opened(policy: Policy, how: 'using true' | 'with check true'): Mutant[] {
  const part = how === 'using true' ? 'using' : 'check';
  const condition = policy[part];
  if (condition === null || condition === 'true') return [];
  const equivalent = ALWAYS_TRUE.has(condition) ? 'a CHECK constraint says the same of every row' : part === 'check' && !policy.reachable ? 'no column it speaks of may be changed by its role' : null;
  return [{ policy, how, apply: `ALTER POLICY ${policy.name} ON ${policy.table} ${how === 'using true' ? 'USING' : 'WITH CHECK'} (true)`, restore: `DROP POLICY ${policy.name} ON ${policy.table}; ${created(policy)}`, equivalent }];
}

/** Each policy taken away, and each of its conditions made true. */
export const mutantsOf = (policies: readonly Policy[]): readonly Mutant[] =>
  policies.flatMap((policy): Mutant[] => [
    { policy, how: 'dropped', apply: `DROP POLICY ${policy.name} ON ${policy.table}`, restore: created(policy), equivalent: null },
    ...opened(policy, 'using true'),
    ...opened(policy, 'with check true'),
  ]);

export const nameOf = ({ policy, how }: Mutant): string => `${policy.name} on ${policy.table}: ${how}`;
