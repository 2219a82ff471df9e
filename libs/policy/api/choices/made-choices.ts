import { Injectable } from '@nestjs/common';
import { Database, Installation, localeOfActor, statement } from '@phare/kernel/api';
import { instantText, type Actor, type CivilDate, type Locale } from '@phare/kernel/domain';
import { answersOn, type ChosenValue, type PolicyRules } from '@phare/policy/domain';
import { PolicyVersions } from '../storage/policy-versions';
import { answerSentence, choicesView } from './choice-view';
import type { KeptChoiceDto, MadeChoiceDto, PolicyChoicesDto } from './choice.dto';

interface MadeRow extends ChosenValue, Record<string, unknown> {
  readonly decision: string | null;
  readonly chosenBy: string;
  readonly chosenAt: Date;
}

const MADE = statement(
  'policy-choices-made',
  `SELECT c.parameter, c.value, c.from_on AS "from", c.decision, c.chosen_at AS "chosenAt", p.name AS "chosenBy"
     FROM network_choice c JOIN person p ON p.network_id = c.network_id AND p.id = c.chosen_by_id WHERE c.network_id = $1 ORDER BY c.from_on, c.id`,
);

/** What the network chose where its policy is silent: what counts, since when, who chose, and what is to come. */
@Injectable()
export class MadeChoices {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly versions: PolicyVersions,
  ) {}

  /** `null` before the first version. */
  async read(actor: Actor): Promise<PolicyChoicesDto | null> {
    const today = this.installation.today();
    const edition = await this.versions.inForceOn(today);
    if (!edition) return null;
    const { rules } = edition.published;
    const rows = await this.database.read<MadeRow>(actor, MADE);
    const locale = localeOfActor(actor);
    const items = choicesView(rules, answersOn(rows, today), locale).map((choice): KeptChoiceDto => ({ ...choice, made: madeOf(rows.filter(({ parameter }) => parameter === choice.parameter), { rules, today, locale }) }));
    return { version: edition.policy.version, items };
  }
}

function madeOf(rows: readonly MadeRow[], { rules, today, locale }: { readonly rules: PolicyRules; readonly today: CivilDate; readonly locale: Locale }): MadeChoiceDto[] {
  const current = rows.filter(({ from }) => from <= today).at(-1);
  const standingOf = (row: MadeRow): MadeChoiceDto['standing'] => (row === current ? 'in_force' : row.from > today ? 'to_come' : 'past');
  return rows
    .map((row) => ({ answer: answerSentence(rules, row.parameter, row.value, locale), from: row.from, standing: standingOf(row), chosenBy: row.chosenBy, chosenAt: instantText(row.chosenAt), decision: row.decision }))
    .reverse();
}
