import { type CivilDate, civilDate, civilDateIn } from '@phare/kernel/domain';

/** The day promised for what is sent now, as the page was told it; `null` on a page kept from another day, and where nobody told. */
export function promisedDay(page: Document, now: Date, timeZone: string): CivilDate | null {
  const [counted, promised] = (page.querySelector<HTMLMetaElement>('meta[name="promise"]')?.content ?? '').split('/');
  return promised && counted === civilDateIn(now, timeZone) ? civilDate(promised) : null;
}
