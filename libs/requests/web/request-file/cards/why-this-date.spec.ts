import { DEFAULT_LOCALE, type Locale } from '@phare/kernel/domain';
import { formatsOf } from '@phare/kernel/web';
import type { OfficeClosure } from '@phare/policy/domain';
import type { RequestSummary } from '../team-requests.client';
import { DEADLINE_TEXT } from './deadline-card.catalogue';
import { whyThisDate } from './why-this-date';

const request = (dueOn: string, internalTargetOn: string, rule = 'civil-30') =>
  ({ receivedAt: '2026-11-20T14:00:00Z', followUp: { dueOn, internalTargetOn, timeZone: 'America/Toronto', rule } }) as RequestSummary;

const why = (asked: RequestSummary, locale: Locale = DEFAULT_LOCALE, closures: readonly OfficeClosure[] = []) => whyThisDate(asked, { t: DEADLINE_TEXT[locale], formats: formatsOf(locale), locale, closures }).join(' ');

describe('why this date', () => {
  it('says it as the voice of Phare does, in French', () => {
    expect(why(request('2026-12-20', '2026-12-18'))).toBe(
      'Reçue le 20\u00a0novembre\u00a02026 (heure de l’Est). La politique promet un suivi dans les 30 jours; le jour de la réception ne compte pas. 30e jour : dimanche 20\u00a0décembre\u00a02026. Comme c’est un dimanche, l’équipe vise le vendredi 18\u00a0décembre\u00a02026.',
    );
  });

  it('says the same in English', () => {
    expect(why(request('2026-12-20', '2026-12-18'), 'en-CA')).toContain('As it is a Sunday, the team aims for Friday, December\u00a018,\u00a02026.');
  });

  it('names the closure of the office that the team does not wait for', () => {
    const closures = [{ from: '2026-12-16', until: '2027-01-03', reason: 'congé des Fêtes' }] as unknown as readonly OfficeClosure[];
    expect(why(request('2026-12-20', '2026-12-18'), DEFAULT_LOCALE, closures)).toContain('Le bureau est fermé du 16\u00a0décembre\u00a02026 au 3\u00a0janvier\u00a02027 (congé des Fêtes) : l’équipe vise le mardi 15\u00a0décembre\u00a02026.');
    expect(why(request('2026-12-20', '2026-12-18'), 'en-CA', closures)).toContain('The office is closed from December\u00a016,\u00a02026 to January\u00a03,\u00a02027');
  });

  it('leaves out what the team aims for where closures are not told', () => {
    const told = whyThisDate(request('2026-12-20', '2026-12-18'), { t: DEADLINE_TEXT[DEFAULT_LOCALE], formats: formatsOf(DEFAULT_LOCALE), locale: DEFAULT_LOCALE, closures: null });
    expect(told.at(-1)).toBe('30e jour : dimanche 20\u00a0décembre\u00a02026.');
  });

  it('explains another network’s rule in working days, with the days it leaves out', () => {
    expect(why(request('2026-12-04', '2026-12-04', 'business-10-CPC83'))).toContain('10e jour ouvrable : vendredi 4\u00a0décembre\u00a02026.');
  });

  it('says that a promise already made is kept', () => {
    expect(why(request('2026-12-19', '2026-12-18'))).toContain('elle ne recule jamais');
  });
});
