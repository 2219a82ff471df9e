import { ChoiceField, ObjectListField, TextField } from '@phare/kernel/api';

export class EligibilityRuleDto {
  @ChoiceField({ description: 'The rule.', of: ['membership', 'requester', 'addressed'] })
  rule: string;

  @ChoiceField({ description: 'What it answers.', of: ['pass', 'fail', 'unknown'] })
  outcome: string;

  @TextField({ description: 'Code of the clause it rests on.', max: 200, example: 'eligibilite.membre' })
  clause: string;

  @TextField({ description: 'The answer in a sentence, in the caller’s language.', max: 2000 })
  message: string;

  @TextField({ description: 'What can be done about it; `null` when the rule passes.', max: 2000, nullable: true })
  remedy: string | null;
}

/** A decision on eligibility, with its reasons (domain.md §4). */
export class EligibilityDto {
  @ChoiceField({ description: 'Any rule that fails: `ineligible`; else any unknown: `to_verify`.', of: ['eligible', 'ineligible', 'to_verify'] })
  outcome: string;

  @ObjectListField({ description: 'Each rule with its answer.', type: () => EligibilityRuleDto, maxItems: 20 })
  rules: EligibilityRuleDto[];
}
