/** What a trip may cost besides the road: each at its real cost. */
export const TRAVEL_COSTS = ['flight', 'ferry', 'lodging', 'meals', 'other'] as const;
export type TravelCostKind = (typeof TRAVEL_COSTS)[number];

/** Where an agreement stands. What both sides accepted never changes: another estimate is another agreement. */
export const AGREEMENT_STATES = ['proposed', 'accepted', 'declined', 'withdrawn'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** Where a claim stands. One that is disputed stays as it is: it is claimed again, corrected. */
export const CLAIM_STATES = ['submitted', 'accepted', 'disputed', 'paid'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** Who pays for a trip. It is said in one number, the organisation’s part in percents: the federation pays the rest. */
export const PAYERS = ['federation', 'organisation', 'shared'] as const;
export type Payer = (typeof PAYERS)[number];

/** Who pays, by that part. */
export const payerOf = (organisationPercent: number): Payer => (organisationPercent === 0 ? 'federation' : organisationPercent === 100 ? 'organisation' : 'shared');

/** The road and the costs of a trip, foreseen or real. */
export interface TripCosts {
  readonly kilometres: number;
  /** In thousandths of a dollar; null where real costs alone count. */
  readonly millsPerKilometre: number | null;
  readonly costs: readonly { readonly cents: number }[];
}

/** Half a cent goes up: whole numbers all along, for money is never a fraction in binary (research/domain.md, R5.04). */
const rounded = (amount: number, per: number): number => Math.floor((2 * amount + per) / (2 * per));

/** What the road is worth, in cents. */
export const roadCents = ({ kilometres, millsPerKilometre }: Pick<TripCosts, 'kilometres' | 'millsPerKilometre'>): number => rounded(kilometres * (millsPerKilometre ?? 0), 10);

/** What a trip comes to, in cents. */
export const totalCents = (trip: TripCosts): number => roadCents(trip) + trip.costs.reduce((sum, { cents }) => sum + cents, 0);

/** The organisation’s part of a total, in cents; the federation’s is what is left, so that the two always make the whole. */
export const organisationCents = (total: number, organisationPercent: number): number => rounded(total * organisationPercent, 100);
