import { machineTime, type Installation, type Network } from '@phare/kernel/api';
import type { FastifyInstance } from 'fastify';

/** RFC 9116 §2.3. */
export const SECURITY_TEXT = '/.well-known/security.txt';

/** Whom to tell: the network’s own address, else its telephone, else its site. */
const contactOf = ({ email, phone }: Network, publicUrl: string): string => {
  if (email) return `mailto:${email}`;
  return phone ? `tel:+1-${phone.replace(/\D+/g, '-')}` : publicUrl;
};

/** To whom a hole is reported, for a year from `now` on (RFC 9116 §2.5): longer than a process is left running. */
export function securityText(network: Network, publicUrl: string, now: Date): string {
  const expires = new Date(now);
  expires.setUTCFullYear(now.getUTCFullYear() + 1);
  const fields = [`Contact: ${contactOf(network, publicUrl)}`, `Expires: ${expires.toISOString()}`, 'Preferred-Languages: fr, en', `Canonical: ${publicUrl}${SECURITY_TEXT}`];
  return `${fields.join('\n')}\n`;
}

/** Serves it to everyone, outside `/api`: it says nothing that the first page does not. */
export function serveSecurityText(fastify: FastifyInstance, installation: Installation): void {
  const started = machineTime();
  fastify.get(SECURITY_TEXT, (_, reply) => reply.type('text/plain; charset=utf-8').send(securityText(installation.network, installation.settings.publicUrl, started)));
}
