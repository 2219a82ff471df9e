/** How many a search looks at where it is narrowed or goes on: a common word must not read every row. */
const MOST_FOUND = 2_000;

/**
 * What a text finds, as a condition on a request `r`; all of them when no text is searched for. The function finds among what the caller
 * may read (migration `row-security`): under row security the words would lose their index. `text` is the place of the text as typed;
 * the next is the text as names are folded.
 */
export const foundAmong = (text: number | null, most: number = MOST_FOUND): string => (text === null ? 'true' : `r.id = ANY (ARRAY(SELECT app.found($${text}, $${text + 1}, ${most})))`);
