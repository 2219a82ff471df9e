import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, recordAudit, refusal, ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { answersGiven, choiceRefusals, PolicyVersions, type GivenAnswers } from '@phare/policy/api';
import { SetupState } from '../setup-state';

const KEEP = statement('setup-answers', `UPDATE network_setup SET choices = $2 WHERE network_id = $1 AND ended_at IS NULL`);

/** Answers questions that the policy in force leaves open. The answers are kept with the setup: they count once it has ended. */
@Injectable()
export class AnswerQuestions {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly state: SetupState,
    private readonly versions: PolicyVersions,
    private readonly installation: Installation,
  ) {}

  async execute(given: GivenAnswers): Promise<Result<null, Refusal>> {
    const inForce = await this.versions.inForceOn(this.installation.today());
    if (!inForce) return refused(refusal('not_found'));
    return this.database.withActor(this.state.actor, async (transaction) => {
      const setup = await this.state.hold(transaction);
      if (!setup) return refused(refusal('not_found'));
      const wrong = choiceRefusals(inForce, given);
      if (wrong.length > 0) return refused(ruleBroken(...wrong));
      const { networkId } = transaction.actor;
      await transaction.change(KEEP, [networkId, JSON.stringify(answersGiven(inForce.published.rules, { ...setup.choices, ...given }))]);
      await recordAudit(transaction, { action: 'policy_questions_answered', subject: 'network', subjectId: networkId, detail: { ...given } }, this.installation.now());
      return accepted(null);
    });
  }
}
