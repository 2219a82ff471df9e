import type { Bilingual, Clause, OfferFamily, OfferItem, PolicyVersion } from '@phare/policy/domain';

/** A family as a file writes it: the clauses of the annex follow from the codes. */
export interface FileFamily extends Omit<OfferFamily, 'items' | 'preamble'> {
  readonly preamble?: Bilingual;
  readonly items: readonly Omit<OfferItem, 'clause'>[];
}

/** A policy file whose shape has been checked. */
export interface PolicyFile extends Omit<PolicyVersion, 'offer'> {
  readonly offer: { readonly clausePrefix: string; readonly families: readonly FileFamily[] };
}

/** The version that a file describes; each item of the annex becomes a clause of its own, so that a decision can rest on it. */
export function policyFromFile({ offer, clauses, rules, ...about }: PolicyFile): PolicyVersion {
  const families = offer.families.map((family) => familyOf(family, offer.clausePrefix));
  return { ...about, clauses: [...clauses, ...families.flatMap(annexClauses)], offer: families, rules };
}

function familyOf({ preamble, items, ...family }: FileFamily, prefix: string): OfferFamily {
  const withClauses = items.map((item) => ({ ...item, clause: `${prefix}.${item.code}` }));
  const introduced = preamble === undefined ? {} : { preamble: { text: preamble, clause: `${prefix}.${family.code}` } };
  return { ...family, ...introduced, items: withClauses };
}

function annexClauses({ title, preamble, items }: OfferFamily): readonly Clause[] {
  const introduction = preamble === undefined ? [] : [{ code: preamble.clause, title, text: preamble.text }];
  return [...introduction, ...items.map((item) => ({ code: item.clause, title, text: item.text ?? item.title }))];
}
