import { DEMONSTRATION_PASSWORD, DEMONSTRATION_PEOPLE } from '@phare/installation/api';
import type { Settings } from '@phare/kernel/api';

/** What is known once everything answers. */
export interface Ready {
  /** Where the server listens. */
  readonly listening: string;
  readonly mailLands: string;
  /** What opens the first-run setup; `null` where there is nothing to set up. */
  readonly setupCode: string | null;
}

/** What an operator reads once everything answers. */
export function welcome({ mode, publicUrl, port }: Settings, { listening, mailLands, setupCode }: Ready): string {
  const address = port === 0 ? `http://localhost:${new URL(listening).port}` : mode === 'demo' ? `http://localhost:${port}` : publicUrl;
  const accounts = DEMONSTRATION_PEOPLE.map(({ email, roles, mandate }) => `  ${email.padEnd(28)}${roles?.join(', ') ?? (mandate ? `${mandate.function}, ${mandate.organisation}` : '')}`);
  const demonstration = mode === 'demo' ? ['', `Demonstration accounts, password ${DEMONSTRATION_PASSWORD}:`, ...accounts] : [];
  const setup = setupCode === null ? [] : ['', 'Nobody has an account here yet. Set this installation up, within three days, at', `  ${address}/installation`, 'with this code, which is good once and is shown to nobody else:', `  ${setupCode}`];
  return [`Phare is ready on ${address}`, `Outgoing mail lands at ${mailLands}`, ...demonstration, ...setup].join('\n');
}
