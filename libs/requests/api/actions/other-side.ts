import { Injectable } from '@nestjs/common';
import { Installation, queueMail, statement } from '@phare/kernel/api';
import { DEFAULT_LOCALE, TEAM_ROLES, type Role } from '@phare/kernel/domain';
import type { Party } from '@phare/requests/domain';
import type { RequestFacts } from '../storage/request-row';
import type { Recipient } from './notices';
import type { Found } from './request-action';

/** The two between whom messages and files go. */
export type Side = 'team' | 'organisation';

/** Requesters and the people they name write for the organisation, whatever else they are. */
export const sideOf = (parties: ReadonlySet<Party>): Side => (parties.has('requester') || parties.has('named') ? 'organisation' : 'team');

/** Whom the request neither excludes nor a tie keeps from it, unless they accompany it, disclosed and accepted; of these people or of those who hold one of these roles today. */
const REACHED = statement(
  'other-side-reached',
  `SELECT p.id, p.name, p.email FROM person p
    WHERE p.network_id = $1 AND p.email IS NOT NULL AND p.id IS DISTINCT FROM $2::uuid
      AND ($3::uuid[] IS NULL OR p.id = ANY ($3))
      AND ($4::text[] IS NULL OR EXISTS (SELECT FROM role_grant g WHERE g.network_id = p.network_id AND g.person_id = p.id AND g.role = ANY ($4) AND g.from_on <= $5::date AND (g.until_on IS NULL OR g.until_on >= $5::date)))
      AND NOT EXISTS (SELECT FROM excluded_person x WHERE x.network_id = p.network_id AND x.request_id = $6 AND x.person_id = p.id)
      AND (app.tied(p.id, $7) IS NOT TRUE
        OR EXISTS (SELECT FROM assignment a WHERE a.network_id = p.network_id AND a.request_id = $6 AND a.resource_person_id = p.id AND a.state = 'accepted' AND a.conflict_accepted))`,
);

/** A request that there is news of, in the transaction that writes it. */
type About = Pick<Found, 'transaction' | 'now'> & { readonly row: RequestFacts & { readonly requester_email: string | null } };

/** And which side writes it. */
type Written = About & Pick<Found, 'parties'>;

type Reached = Recipient & Record<string, unknown>;

/** Tells the one side by mail that there is news from the other: a number and a link, nothing of it. */
@Injectable()
export class OtherSide {
  constructor(private readonly installation: Installation) {}

  async tell(found: Written): Promise<void> {
    const fromTeam = sideOf(found.parties) === 'team';
    // What answers it finds its way to the request by its address: never to a sealed one, which no shared mailbox opens.
    await this.mail(found, 'news', fromTeam ? requesterOf(found) : await this.team(found), fromTeam && !found.row.sealed);
  }

  /** Tells the team that whoever was written to by a link has answered. */
  async tellTeamOfAnswer(about: About): Promise<void> {
    await this.mail(about, 'link_answered', await this.team(about));
  }

  private async mail({ transaction, row, now }: About, template: 'news' | 'link_answered', recipients: readonly Recipient[], answerable = false): Promise<void> {
    const { network, settings } = this.installation;
    const content = { number: row.number, network: network.name, phone: network.phone ?? '', link: `${settings.publicUrl}/`, ...(answerable ? { answerable: 'yes' } : {}) };
    for (const to of recipients) await queueMail(transaction, { template, to, locale: DEFAULT_LOCALE, content }, now);
  }

  /** Those who accompany it; else who keeps it; else who took it; else whoever receives requests, or, where it is sealed, coordination, who knows that it is there. */
  private async team(found: About): Promise<readonly Recipient[]> {
    const { row } = found;
    const accompany = (row.assignments ?? []).flatMap(({ state, resourcePersonId }) => (state === 'accepted' ? [resourcePersonId] : []));
    const [holder, role]: [string | null, Role] = row.sealed ? [row.keeper_id, 'coordination'] : [row.received_by_id, 'intake'];
    const choices: readonly (readonly [readonly string[] | null, readonly Role[] | null])[] = [[accompany, null], [holder ? [holder] : [], TEAM_ROLES], [null, [role]]];
    for (const [ids, roles] of choices) {
      const reached = ids?.length === 0 ? [] : await this.reached(found, ids, roles);
      if (reached.length > 0) return reached;
    }
    return [];
  }

  private reached({ transaction, row }: About, ids: readonly string[] | null, roles: readonly Role[] | null): Promise<Reached[]> {
    const { actor } = transaction;
    return transaction.rows<Reached>(REACHED, [actor.networkId, actor.kind === 'person' ? actor.personId : null, ids, roles, this.installation.today(), row.id, row.organisation_id]);
  }
}

const requesterOf = ({ row }: Written): readonly Recipient[] => (row.requester_email ? [{ name: row.requester_name, email: row.requester_email }] : []);
