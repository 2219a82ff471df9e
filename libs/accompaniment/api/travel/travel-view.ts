import { organisationCents, totalCents } from '@phare/accompaniment/domain';
import type { TravelRules } from '@phare/policy/domain';
import type { Opened } from '@phare/requests/api';
import type { ToldRow, TravelAgreementRow, TravelClaimRow } from './travel-rows';

type Person = TravelAgreementRow['proposedBy'];

const said = (by: Person, at: string, reason: string | null = null) => ({ by, at, reason });

type Answer = Pick<Opened<TravelClaimRow>, 'answeredBy' | 'answeredAt' | 'answer_reason'> & { readonly told?: ToldRow | null };

const answerOf = ({ answeredBy, answeredAt, answer_reason: reason, told = null }: Answer) => (answeredBy && answeredAt ? { ...said(answeredBy, answeredAt, reason), told } : null);

const amounts = (trip: Parameters<typeof totalCents>[0], organisationPercent: number) => ({ totalCents: totalCents(trip), organisationCents: organisationCents(totalCents(trip), organisationPercent) });

function claimView({ id, state, kilometres, costs, receipts, claimedBy, claimedAt, paidOn, ...answer }: Opened<TravelClaimRow>, { millsPerKilometre, organisationPercent }: Pick<TravelAgreementRow, 'millsPerKilometre' | 'organisationPercent'>) {
  return { id, state, kilometres, costs, receipts, ...amounts({ kilometres, millsPerKilometre, costs }, organisationPercent), claimed: said(claimedBy, claimedAt), answered: answerOf(answer), paidOn };
}

/** The trips of a request: what each side reads of them is the same. `today`: the rate that the policy in force has. */
export function travelView(agreements: readonly Opened<TravelAgreementRow>[], { claimable, clause }: TravelRules, today: TravelRules | undefined) {
  return {
    claimable,
    clause,
    millsPerKilometre: today?.millsPerKilometre ?? null,
    agreements: agreements.map(({ proposedBy, proposedAt, answeredBy, answeredAt, answer_reason, told, claims, costs, ...agreement }) => ({
      ...agreement,
      costs,
      ...amounts({ ...agreement, costs }, agreement.organisationPercent),
      proposed: said(proposedBy, proposedAt),
      answered: answerOf({ answeredBy, answeredAt, answer_reason, told }),
      claims: claims.map((claim) => claimView(claim, agreement)),
    })),
  };
}
