import { Database, statement } from '@phare/kernel/api';
import { civilDateIn, type SystemActor } from '@phare/kernel/domain';
import type { ReadMail } from '../arrival/letter';

/** Who seems to have written, and for which organisation: shown as a guess, never taken for proof (design/security.md, « Mail and jobs »). */
export interface MailGuess {
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** Zone of the organisation guessed. */
  readonly timeZone: string | null;
}

interface Candidate {
  readonly person_id: string;
  readonly team: boolean;
  readonly organisation_id: string | null;
  readonly time_zone: string | null;
  readonly position: number;
}

const PEOPLE = statement(
  'mail-guess-people',
  `SELECT a.position::int, p.id AS person_id, o.id AS organisation_id, o.time_zone,
      EXISTS (SELECT FROM role_grant g WHERE g.network_id = p.network_id AND g.person_id = p.id AND g.from_on <= $3::date AND (g.until_on IS NULL OR g.until_on >= $3::date)) AS team
     FROM unnest($2::text[]) WITH ORDINALITY AS a (address, position)
     JOIN person p ON p.network_id = $1 AND lower(p.email) = a.address
     LEFT JOIN mandate m ON m.network_id = p.network_id AND m.person_id = p.id AND m.from_on <= $3::date AND (m.until_on IS NULL OR m.until_on >= $3::date)
     LEFT JOIN organisation o ON o.network_id = m.network_id AND o.id = m.organisation_id
    ORDER BY a.position, p.verified DESC, p.id LIMIT 50`,
);
const BY_ADDRESS = statement('mail-guess-organisation', `SELECT id AS organisation_id, time_zone FROM organisation WHERE network_id = $1 AND lower(email) = ANY ($2::text[]) LIMIT 2`);
// A domain of its own, which no other organisation shares: providers of mailboxes are shared by many.
const BY_DOMAIN = statement(
  'mail-guess-domain',
  `SELECT id AS organisation_id, time_zone FROM organisation WHERE network_id = $1 AND split_part(lower(email), '@', 2) = $2
    AND (SELECT count(*) FROM organisation o WHERE o.network_id = $1 AND split_part(lower(o.email), '@', 2) = $2) = 1`,
);

const NOBODY: MailGuess = { personId: null, organisationId: null, timeZone: null };

/** Domains where anyone has a mailbox. */
const PROVIDERS = /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|videotron|sympatico|bell|cgocable|globetrotter|navigue|proton|protonmail)\.[a-z.]+$/;

/** Guesses from the addresses of a message: the sender's, else those it passes on where someone of the network forwarded it. */
export class MailGuesses {
  constructor(private readonly database: Database) {}

  async of(actor: SystemActor, { letter, forwarded }: ReadMail, receivedAt: Date, zone: string): Promise<MailGuess> {
    const addresses = [letter.from?.address, letter.replyTo?.address, ...forwarded].flatMap((address) => address?.toLowerCase() ?? []);
    if (addresses.length === 0) return NOBODY;
    const people = await this.database.read<Candidate & Record<string, unknown>>(actor, PEOPLE, [addresses, civilDateIn(receivedAt, zone)]);
    const outside = people.filter(({ team, organisation_id }) => !team || organisation_id !== null);
    const who = outside[0] ?? null;
    const theirs = [...new Map(outside.filter(({ person_id }) => person_id === who?.person_id).map((one) => [one.organisation_id, one])).values()];
    if (who?.organisation_id && theirs.length === 1) return { personId: who.person_id, organisationId: who.organisation_id, timeZone: who.time_zone };
    const organisation = theirs.length > 1 ? null : await this.organisationOf(actor, addresses);
    return { personId: who?.person_id ?? null, organisationId: organisation?.organisation_id ?? null, timeZone: organisation?.time_zone ?? null };
  }

  private async organisationOf(actor: SystemActor, addresses: readonly string[]): Promise<Pick<Candidate, 'organisation_id' | 'time_zone'> | null> {
    const [found, another] = await this.database.read<Candidate & Record<string, unknown>>(actor, BY_ADDRESS, [addresses]);
    if (found) return another ? null : found;
    const domain = addresses[0]?.split('@')[1] ?? '';
    if (domain === '' || PROVIDERS.test(domain)) return null;
    return (await this.database.read<Candidate & Record<string, unknown>>(actor, BY_DOMAIN, [domain]))[0] ?? null;
  }
}
