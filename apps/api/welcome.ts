import { DEMONSTRATION_PASSWORD, DEMONSTRATION_PEOPLE } from '@phare/installation/api';
import type { Settings } from '@phare/kernel/api';

/** What an operator reads once everything answers. */
export function welcome({ mode, publicUrl, port }: Settings, listening: string, mailLands: string): string {
  const address = port === 0 ? `http://localhost:${new URL(listening).port}` : mode === 'demo' ? `http://localhost:${port}` : publicUrl;
  const accounts = DEMONSTRATION_PEOPLE.map(({ email, roles, mandate }) => `  ${email.padEnd(28)}${roles?.join(', ') ?? (mandate ? `${mandate.function}, ${mandate.organisation}` : '')}`);
  const demonstration = mode === 'demo' ? ['', `Demonstration accounts, password ${DEMONSTRATION_PASSWORD}:`, ...accounts] : [];
  return [`Phare is ready on ${address}`, `Outgoing mail lands at ${mailLands}`, ...demonstration].join('\n');
}
