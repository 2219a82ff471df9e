import type { TableRights } from '@phare/installation/api';

/** One grant: a verb of a role on a table, or on one of its columns. */
export interface Grant {
  readonly table: string;
  readonly role: string;
  readonly verb: string;
  readonly column: string | null;
}

/** The grants that a table's rights amount to. */
export const grantsOf = (table: string, roles: TableRights): Grant[] =>
  Object.entries(roles).flatMap(([role, verbs]) => Object.entries(verbs).flatMap(([verb, columns]): Grant[] => (columns === 'all' ? [null] : columns).map((column) => ({ table, role, verb, column }))));

/** Grants one sentence each, in an order of their own. */
export const rightsOf = (grants: readonly Grant[]): string[] => grants.map(({ table, role, verb, column }) => `${role} ${verb} ${table}${column === null ? '' : ` (${column})`}`).sort();
