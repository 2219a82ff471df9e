import type { Locale } from '@phare/kernel/domain';
import { AnsweredPage, plain, someoneOfTheTeam } from '@phare/kernel/web/testing';
import { diaryRoutes, steeringRoutes } from '../reporting.routes';

const ROUTES = [{ path: 'equipe/pilotage', children: steeringRoutes }, { path: 'equipe/journee', children: diaryRoutes }];
const POLICY = { id: 'v1', version: '2016-12', clauses: [], offer: [{ code: 'vie-democratique', title: 'Soutien à la vie démocratique', items: [] }], rules: { values: {}, priority: { levels: [], kinds: [] }, choices: [] } };

/** One page of figures as someone reads it, and the API in the test's hands. */
export class PageUnderTest extends AnsweredPage {
  constructor(permissions: readonly string[]) {
    super();
    this.answer('GET /api/policy', POLICY).answer('GET /api/session', someoneOfTheTeam(['coordination'], permissions));
  }

  open(url: string, at: { readonly locale?: Locale; readonly now?: string } = {}): Promise<this> {
    return this.openAt(url, ROUTES, { api: this.api, ...at });
  }

  /** The rows of the table of that caption, cell by cell, as they are read aloud. */
  rows(caption: string): readonly (readonly string[])[] {
    const table = [...document.querySelectorAll('table')].find((each) => plain(each.caption) === caption);
    if (!table) throw new Error(`no table « ${caption} » in ${this.text}`);
    return [...table.rows].map((row) => [...row.cells].map(spoken));
  }

  /** What each picture says. */
  get pictures(): readonly string[] {
    return [...document.querySelectorAll('[role=img]')].map((each) => each.getAttribute('aria-label')?.replace(/\s+/g, ' ') ?? '');
  }

  /** The names of the headings, the regions' own first. */
  get headings(): readonly string[] {
    return [...document.querySelectorAll('h1, h2, h3')].map(plain);
  }

  /** The text of the section under a heading. */
  section(heading: string): string {
    const found = [...document.querySelectorAll('section')].find((each) => plain(each.querySelector('h2, h3')) === heading);
    if (!found) throw new Error(`no section « ${heading} » among ${this.headings.join(' | ')}`);
    return plain(found);
  }

  /** One line of a list that unfolds. */
  async pick(label: string, value: string): Promise<void> {
    const list = this.field<HTMLSelectElement>(label);
    list.value = value;
    list.dispatchEvent(new Event('change'));
    await this.settled();
  }
}

/** Without what is hidden from whoever listens. */
function spoken(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return plain(copy);
}
