import { migrate } from './migrate';
import { keepContextKey } from './context-key';
import { prepareRoles, whilePreparing } from './roles';
import { refuseUnsafeDurability } from './durability';

/** Makes a database ready for this version of Phare: roles, schema, rights. Safe to run by several processes at once, and again. */
export function prepareDatabase(adminUrl: string, options: { readonly durable: boolean } = { durable: true }): Promise<void> {
  return whilePreparing(adminUrl, async (admin) => {
    if (options.durable) await refuseUnsafeDurability(admin);
    await prepareRoles(admin, adminUrl);
    await migrate(adminUrl);
    await keepContextKey(adminUrl);
  });
}
