import type { Locale } from '@phare/kernel/domain';
import { AnsweredPage, someoneOfTheTeam, spacedText } from '@phare/kernel/web/testing';
import { registersRoutes } from '../registers.routes';

const ROUTES = [{ path: 'equipe/registres', children: registersRoutes }];
const ALL = ['report.read_accesses', 'incident.read', 'incident.keep', 'rights_request.read', 'rights_request.keep', 'retention.read', 'retention.hold', 'destruction.read', 'destruction.ask'];

/** The registers as someone at the keyboard meets them, and the API in the test's hands. */
export class RegistersUnderTest extends AnsweredPage {
  constructor(private readonly permissions: readonly string[] = ALL) {
    super();
  }

  open(url: string, at: { readonly locale?: Locale; readonly now?: string } = {}): Promise<this> {
    this.answer('GET /api/session', someoneOfTheTeam(['privacy'], this.permissions, at.locale));
    return this.openAt(url, ROUTES, { api: this.api, ...at });
  }

  /** With a space between the cells of a table. */
  override get text(): string {
    return spacedText();
  }

  /** A day, in its three boxes. */
  async date(question: string, ...parts: readonly string[]): Promise<void> {
    for (const [index, box] of [...this.question(question).querySelectorAll('input')].entries()) {
      box.value = parts[index] ?? '';
      box.dispatchEvent(new Event('input'));
    }
    await this.settled();
  }
}
