import type { Bilingual } from './bilingual';

/** One thing the network offers, under its family. */
export interface OfferItem {
  /** `<family>.<item>`, e.g. `vie-democratique.preparation-aga`. */
  readonly code: string;
  /** As the annex names it. */
  readonly title: Bilingual;
  /** The whole sentence of the annex, where it says more than the title. */
  readonly text?: Bilingual;
  /** The « etc. » of the annex: an item that stands for what the list does not name. */
  readonly open?: boolean;
  /** The clause that offers it. */
  readonly clause: string;
}

/** A family of the annex with its items, in the annex's order. */
export interface OfferFamily {
  readonly code: string;
  readonly title: Bilingual;
  /** The family as a person in a hurry would say it: what the requester's form shows. */
  readonly plainLabel: Bilingual;
  /** What the annex says before the list, if anything; also the clause named here. */
  readonly preamble?: { readonly text: Bilingual; readonly clause: string };
  readonly items: readonly OfferItem[];
}

interface WithOffer {
  readonly offer: readonly OfferFamily[];
}

/** The item under this code, or undefined: the team may have changed the offer since (clause `offre.annexe`). */
export function offerItemOf(policy: WithOffer, code: string): OfferItem | undefined {
  return policy.offer.flatMap((family) => family.items).find((item) => item.code === code);
}

/** The codes that are no item of this offer, once each. Being outside the offer is never a reason to refuse a request. */
export function unknownOfferItems(policy: WithOffer, codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].filter((code) => offerItemOf(policy, code) === undefined);
}
