import type { IncidentFactsView } from '../registers.client';
import { type LetterPlace, letter } from './letter';

/** The notice to a person: the six items of the Regulation (A-2.1, r. 3.1, s. 5). What the register does not hold is left between brackets. */
export const incidentNotice = (place: LetterPlace, facts: IncidentFactsView): string =>
  letter(place, ({ notice: words }, { date }) => {
    const { information, informationUnknown, circumstances, happenedFrom: from, happenedUntil: until, happenedApproximate, measures } = facts;
    const day = from === undefined ? words.blanks.happened : until === undefined ? words.day({ date: date(from) }) : words.period({ from: date(from), until: date(until) });
    return {
      to: [words.blanks.name],
      subject: words.subject,
      paragraphs: [
        words.opening({ network: place.network.name }),
        words.information({ words: information ?? informationUnknown ?? words.blanks.information }),
        words.circumstances({ words: circumstances }),
        words.happened({ words: happenedApproximate ? words.approximate({ words: day }) : day }),
        words.measures({ words: measures ?? words.blanks.measures }),
        words.advice({ words: words.blanks.advice }),
      ],
    };
  });
