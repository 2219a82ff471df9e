import { type SchemaPathTree, validate } from '@angular/forms/signals';
import { TRAVEL_COSTS, totalCents, type TravelCostKind } from '@phare/accompaniment/domain';
import type { Locale, SameKeys } from '@phare/kernel/domain';
import { centsOf, typedAmount } from '@phare/kernel/web/forms/money';
import type { TripView } from '../accompaniment.client';
import type { TRAVEL_TEAM_TEXT } from './travel-team.catalogue';

type FormText = SameKeys<(typeof TRAVEL_TEAM_TEXT)['fr-CA']['form']>;

/** The road and the costs of a trip as they are typed: one amount for each kind of cost, blank where there is none. */
export type Trip = { readonly kilometres: string } & Readonly<Record<TravelCostKind, string>>;

type Costs = Pick<TripView, 'kilometres' | 'costs'>;

/** A trip as it would be typed: blank, or what was estimated. */
export function typedTrip({ kilometres, costs }: Costs, locale: Locale): Trip {
  const of = (kind: TravelCostKind): string => {
    const cents = costs.filter((cost) => cost.kind === kind).reduce((sum, cost) => sum + cost.cents, 0);
    return cents > 0 ? typedAmount(cents, locale) : '';
  };
  return { kilometres: String(kilometres), flight: of('flight'), ferry: of('ferry'), lodging: of('lodging'), meals: of('meals'), other: of('other') };
}

/** The same, as the API takes it. */
export const tripBody = (trip: Trip) => ({
  kilometres: kilometresOf(trip.kilometres) ?? 0,
  costs: TRAVEL_COSTS.flatMap((kind) => {
    const cents = centsOf(trip[kind]);
    return cents ? [{ kind, cents }] : [];
  }),
});

/** What it comes to, of what can be read already. */
export const typedTotal = (trip: Trip, millsPerKilometre: number | null): number => totalCents({ ...tripBody(trip), millsPerKilometre });

const kilometresOf = (typed: string): number | null => (typed.trim() === '' ? 0 : /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null);

/** What a trip refuses, in the words of the page. */
export function tripRules(path: SchemaPathTree<Trip>, t: () => FormText, millsPerKilometre: () => number | null): void {
  validate(path.kilometres, ({ value }) => (kilometresOf(value()) === null ? { kind: 'kilometres', message: t().kilometresWrong } : undefined));
  for (const kind of TRAVEL_COSTS) validate(path[kind], ({ value }) => (value().trim() === '' || centsOf(value()) !== null ? undefined : { kind: 'amount', message: t().amountWrong }));
  validate(path.kilometres, ({ valueOf }) => (typedTotal(valueOf(path), millsPerKilometre()) > 0 ? undefined : { kind: 'none', message: t().noCost }));
}

/** The field of each JSON pointer of that body, in a form of that name. */
export const tripFields = (form: string) => ({ '/kilometres': `${form}.trip.kilometres`, '/costs': `${form}.trip.kilometres` });
