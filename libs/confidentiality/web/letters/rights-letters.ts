import type { RightsRequestView } from '../registers.client';
import { type LetterPlace, letter } from './letter';

/** The Commission d’accès à l’information, before which a refusal is contested (P-39.1, s. 42). */
const COMMISSION = { site: 'cai.gouv.qc.ca' };

type Answer = RightsRequestView['answers'][number];

const addressed = ({ personName, contact }: RightsRequestView): readonly string[] => [personName, ...(contact ? [contact] : [])];

/** Says that a request was received, until when it will be answered, and what silence means (P-39.1, s. 32). */
export const acknowledgement = (place: LetterPlace, request: RightsRequestView): string =>
  letter(place, (words, { date }) => {
    const { kind, receivedOn, dueOn, identityMethod } = request;
    return {
      to: addressed(request),
      subject: words.subjects[kind]({ date: date(receivedOn) }),
      paragraphs: [words.acknowledged({ received: date(receivedOn), due: date(dueOn) }), ...(identityMethod === null ? [words.identity] : []), ...(kind === 'consent_withdrawal' ? [] : [words.silence(COMMISSION)])],
    };
  });

/** The answer that was noted: of a refusal, whole or in part, its reasons, its provision, the remedies and an offer of help (P-39.1, s. 34). */
export const answerLetter = (place: LetterPlace, request: RightsRequestView, { outcome, reasons, article, remedies }: Answer): string =>
  letter(place, (words, { date }) => {
    const { kind, receivedOn } = request;
    const said = (say: (values: { words: string }) => string, text: string | undefined): readonly string[] => (text ? [say({ words: text })] : []);
    const given = outcome === 'refused' ? [] : [words.granted[kind]];
    const refusal = [...said(words.reasons, reasons), ...said(words.article, article), ...said(words.remedies, remedies), words.commission(COMMISSION), words.help];
    return { to: addressed(request), subject: words.subjects[kind]({ date: date(receivedOn) }), paragraphs: [words.outcomes[outcome], ...given, ...(outcome === 'granted' ? said(words.done, reasons) : refusal)] };
  });
