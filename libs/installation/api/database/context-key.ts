import { padsOf } from '@phare/kernel/api';
import { asOwner } from './as-owner';
import { contextKey } from './roles';

const KEEP = `INSERT INTO app.context_key (single, inner_pad, outer_pad) VALUES (true, $1, $2)
  ON CONFLICT (single) DO UPDATE SET inner_pad = EXCLUDED.inner_pad, outer_pad = EXCLUDED.outer_pad WHERE app.context_key.inner_pad <> EXCLUDED.inner_pad`;

/** Tells the database what the product signs its contexts with. A changed password of the administrator changes it at the next start. */
export async function keepContextKey(adminUrl: string): Promise<void> {
  const { inner, outer } = padsOf(contextKey(adminUrl));
  await asOwner(adminUrl, (owner) => owner.query(KEEP, [inner, outer]));
}
