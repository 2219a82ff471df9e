import { WHOLE_IN_SIGHT } from './sight';

/**
 * How a text finds a request `r`: by its number, by words of an unsealed request, by the name of an organisation.
 * One condition each, so that each has its index. `text` is the place of the text as typed; the next is the text as names are folded.
 */
export const waysFound = (text: number): readonly string[] => [
  `r.number = upper($${text})`,
  `r.search_document @@ websearch_to_tsquery('phare_french', $${text})`,
  `$${text + 1} <> '' AND NOT r.sealed
    AND r.organisation_id IN (SELECT o.id FROM organisation o WHERE o.network_id = $1 AND o.search_name LIKE '%' || $${text + 1} || '%')`,
];

/** How many of each way a list in another order than the newest looks at: a common word must not read every row. */
const MOST_FOUND = 2_000;

/** What a text finds, as a condition on a request `r`; all of them when no text is searched for. */
export const foundAmong = (text: number | null): string => {
  if (text === null) return 'true';
  const ways = waysFound(text).map((way) => `(SELECT r.id FROM support_request r WHERE r.network_id = $1 AND ${way} ORDER BY r.received_at DESC LIMIT ${MOST_FOUND})`);
  return `${WHOLE_IN_SIGHT} AND r.id IN (${ways.join(' UNION ')})`;
};
