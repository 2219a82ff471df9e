import { migrate } from './migrate';
import { applicationUrl, prepareRoles, whilePreparing } from './roles';
import { refuseUnsafeDurability } from './durability';

/**
 * Makes a database ready for this version of Phare: roles, schema, rights. Safe to run by several processes at once, and again.
 * Answers the address to use from there on, as the application's role.
 */
export function prepareDatabase(adminUrl: string, options: { readonly durable: boolean } = { durable: true }): Promise<string> {
  return whilePreparing(adminUrl, async (admin) => {
    if (options.durable) await refuseUnsafeDurability(admin);
    await prepareRoles(admin, adminUrl);
    await migrate(adminUrl);
    return applicationUrl(adminUrl);
  });
}
