/** How a sending ended: taken; not taken, and worth another try; refused for good; or nobody knows, for the server fell silent before it answered. */
export type Outcome = { readonly kind: 'taken' } | { readonly kind: 'failed' | 'refused' | 'unknown'; readonly code: string };

const field = (error: unknown, name: string): unknown => (typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined);

/** Commands whose refusal is about the recipient or the message; of any other, the fault may be the server's or the settings'. */
const ABOUT_THE_MAIL = ['RCPT TO', 'DATA', 'API'];

/** What cuts a conversation that had begun (node:net). */
const CUT = ['ECONNRESET', 'EPIPE'];

/** Reads what nodemailer says of a sending that failed. The code is short and holds no address. */
export function outcomeOf(error: unknown): Outcome {
  const code = String(field(error, 'code') ?? 'ESEND');
  const answer = field(error, 'responseCode');
  const permanent = typeof answer === 'number' ? answer >= 500 : code === 'EENVELOPE';
  if (permanent && ABOUT_THE_MAIL.includes(String(field(error, 'command')))) return { kind: 'refused', code };
  if (typeof answer === 'number') return { kind: 'failed', code };
  const silent = code === 'ECONNECTION' || field(error, 'timeoutType') === 'SOCKET_TIMEOUT' || CUT.includes(String(field(error, 'originalCode')));
  return { kind: silent ? 'unknown' : 'failed', code };
}
