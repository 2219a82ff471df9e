import { Injectable } from '@nestjs/common';
import { claim, Database, Installation, newId, refusal, ruleBroken, type FieldRefusal, type IdempotentCall, type Refusal } from '@phare/kernel/api';
import { accepted, civilDate, refused, type CivilDate, type Result, type SignedInActor } from '@phare/kernel/domain';
import { PolicyVersions } from '../storage/policy-versions';
import { addChoices } from './add-choices';
import { choiceRefusals, type GivenAnswers } from './choice-refusals';
import type { NewChoicesDto } from './choice.dto';

/** Coordination answers a question that the policy leaves open, from a day on. What was received before keeps the answer of its day. */
@Injectable()
export class Choose {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly versions: PolicyVersions,
  ) {}

  async execute(actor: SignedInActor, { choices, from: text, decision }: NewChoicesDto, call: IdempotentCall | null): Promise<Result<null, Refusal>> {
    const from = civilDate(text);
    if (!from) throw new Error('a date passed its field and is none');
    const now = this.installation.now();
    const wrong = await this.wrongWith(choices, from);
    const made = await this.database.withActor(actor, async (transaction): Promise<Result<null, Refusal>> => {
      const claimed = await claim(transaction, call, newId(), now);
      if (claimed.kind === 'reused') return refused(refusal('idempotency_key_reused'));
      if (claimed.kind === 'repeated') return accepted(null);
      if (wrong.length > 0) return refused(ruleBroken(...wrong));
      await addChoices(transaction, { choices, from, decision, chosenById: actor.personId }, now);
      return accepted(null);
    });
    if (made.ok) await this.versions.readAgain();
    return made;
  }

  /** An answer has to fit the version in force on its day, and those that are known to follow. */
  private async wrongWith(choices: GivenAnswers, from: CivilDate): Promise<readonly FieldRefusal[]> {
    if (from <= this.installation.today()) return [{ pointer: '/from', code: 'not_after_today' }];
    if (Object.keys(choices).length === 0) return [{ pointer: '/choices', code: 'choice' }];
    const [current, ...later] = await this.versions.from(from);
    const refusals = current ? choiceRefusals(current, choices) : [];
    // A later version may have closed the question: it then takes no answer, and nothing is wrong with that.
    const open = (parameter: string, rules: NonNullable<typeof current>): boolean => rules.published.rules.choices.some((choice) => choice.parameter === parameter);
    const still = later.flatMap((edition) => choiceRefusals(edition, Object.fromEntries(Object.entries(choices).filter(([parameter]) => open(parameter, edition)))));
    return refusals.length > 0 ? refusals : still;
  }
}
