import { ApiProperty } from '@nestjs/swagger';
import { CivilDateField, IdField, ObjectListField, TextField } from '@phare/kernel/api';

export class PolicyQueryDto {
  @CivilDateField({ description: 'The day asked about; today when absent.', optional: true, example: '2026-01-15' })
  on?: string;
}

export class ClauseDto {
  @TextField({ description: 'Stable code, stored with every decision that rests on the clause.', max: 200, example: 'demande.suivi-30-jours' })
  code: string;

  @TextField({ description: 'Short title.', max: 500 })
  title: string;

  @TextField({ description: 'The sentence of the policy; in English, a translation without authority.', max: 20_000 })
  text: string;
}

export class OfferItemDto {
  @TextField({ description: 'Code of the item.', max: 200, example: 'vie-democratique.preparation-aga' })
  code: string;

  @TextField({ description: 'As the annex names it.', max: 500 })
  title: string;
}

export class OfferFamilyDto {
  @TextField({ description: 'Code of the family.', max: 200 })
  code: string;

  @TextField({ description: 'As the annex names it.', max: 500 })
  title: string;

  @TextField({ description: 'The family in plain words, as a form asks about it.', max: 500 })
  plainLabel: string;

  @ObjectListField({ description: 'What the family offers.', type: () => OfferItemDto, maxItems: 500 })
  items: OfferItemDto[];
}

/** A version of the policy, in the caller's language. */
export class PolicyDto {
  @IdField({ description: 'The published version.' })
  id: string;

  @TextField({ description: 'Its name within the policy.', max: 100, example: '2016-12' })
  version: string;

  @TextField({ description: 'Title of the policy.', max: 500 })
  title: string;

  @CivilDateField({ description: 'First day it applies.' })
  inForceFrom: string;

  @TextField({ description: 'The body that adopted it.', max: 500 })
  adoptedBy: string;

  @TextField({ description: 'The resolution or sitting.', max: 2000 })
  resolution: string;

  @TextField({ description: 'What has to be said about the date it came into force.', max: 2000, nullable: true })
  inForceNote: string | null;

  @ObjectListField({ description: 'Every clause, in the order of the policy.', type: () => ClauseDto, maxItems: 1000 })
  clauses: ClauseDto[];

  @ApiProperty({ description: 'The parameters of this version: closed lists, eligibility, priority, follow-up, queue, costs and the choices where the policy is silent. Labels are in the caller’s language.', type: 'object', additionalProperties: true })
  rules: Record<string, unknown>;

  @ObjectListField({ description: 'The offer, by family.', type: () => OfferFamilyDto, maxItems: 200 })
  offer: OfferFamilyDto[];
}
