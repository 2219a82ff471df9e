import { Injectable } from '@nestjs/common';
import { Database, Installation, localeOfActor, ProblemException, ruleBroken, type FieldRefusal, type Refusal } from '@phare/kernel/api';
import { accepted, civilDateIn, instant, isTeam, refused, type Actor, type CivilDate, type Result } from '@phare/kernel/domain';
import { OfficeClosures, PolicyVersions } from '@phare/policy/api';
import { deadline, eligibility, eligibilityView, ruleCode, type OfficeClosure, type PolicyVersion } from '@phare/policy/domain';
import { OrganisationDirectory, type OrganisationFacts } from '../directory';
import type { PolicyCheckAnswerDto, PolicyCheckDto } from '../dto/policy-check.dto';

/** No policy is older, and from here on every zone has a civil date. */
const OLDEST = new Date('1900-01-01T00:00:00Z');

const broken = (pointer: string, code: FieldRefusal['code']): Result<never, Refusal> => refused(ruleBroken({ pointer, code }));

/** Answers « pouvez-vous nous aider, et d'ici quand? » before anything is sent (domain.md §4 and §5). */
@Injectable()
export class CheckPolicy {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly directory: OrganisationDirectory,
    private readonly versions: PolicyVersions,
    private readonly closures: OfficeClosures,
  ) {}

  async execute(actor: Actor, asked: PolicyCheckDto): Promise<Result<PolicyCheckAnswerDto, Refusal>> {
    const { organisationId, organisationName } = asked;
    if (!organisationId && !organisationName) throw new ProblemException('malformed', [{ pointer: '/organisationId', code: 'required' }]);
    if (organisationId && organisationName) return broken('/organisationName', 'one_of_two');
    const receivedAt = (asked.receivedAt && instant(asked.receivedAt)) || this.installation.now();
    if (receivedAt > this.installation.now()) return broken('/receivedAt', 'received_in_future');
    const organisation = await this.organisationOf(actor, asked);
    if (organisationId && !organisation) return broken('/organisationId', 'unknown_organisation');
    const zone = organisation?.timeZone ?? this.installation.network.timeZone;
    const published = receivedAt < OLDEST ? null : await this.versions.inForceOn(civilDateIn(receivedAt, zone));
    if (!published) return broken('/receivedAt', 'before_policy');
    return accepted(answerOf({ actor, asked, organisation, receivedAt, zone, closures: await this.closures.all() }, published.policy));
  }

  private organisationOf(actor: Actor, { organisationId, organisationName }: PolicyCheckDto): Promise<OrganisationFacts | null> {
    return this.database.withActor(actor, (transaction) =>
      organisationId ? this.directory.facts(transaction, organisationId) : this.directory.byFoldedName(transaction, organisationName ?? ''),
    );
  }
}

interface Question {
  readonly actor: Actor;
  readonly asked: PolicyCheckDto;
  readonly organisation: OrganisationFacts | null;
  readonly receivedAt: Date;
  readonly zone: string;
  readonly closures: readonly OfficeClosure[];
}

function answerOf({ actor, asked, organisation, receivedAt, zone, closures }: Question, policy: PolicyVersion): PolicyCheckAnswerDto {
  const receivedOn: CivilDate = civilDateIn(receivedAt, zone);
  const { deadline: rule, clause } = policy.rules.followUp;
  const { dueOn, internalTargetOn } = deadline({ receivedAt, zone, rule, closures });
  const decision = eligibility({ organisation, receivedOn, function: asked.function, assurance: 'asked' }, policy);
  const { outcome, rules } = eligibilityView(decision, localeOfActor(actor), isTeam(actor) ? 'team' : 'requester');
  return { outcome, rules: [...rules], followUp: { dueOn, internalTargetOn, timeZone: zone, rule: ruleCode(rule), clause } };
}
