import { BooleanField, ChoiceField, CivilDateField, field, InstantField, ObjectField, ObjectListField, OpenObjectField, TextField, WholeNumberField, type FieldOptions } from '@phare/kernel/api';
import { CHOICE_FORMS, type ChoiceFormKind } from './choice-form';

const UNITS = ['hours', 'days', 'working_days', 'mills_per_kilometre'] as const;
const STANDINGS = ['to_come', 'in_force', 'past'] as const;
const MOST = 100;
/** Of all the answers of a body, once written. */
const LARGEST = 20_000;

/** A value of a parameter, whose shape follows from the form of its question. */
const ValueField = (options: FieldOptions): PropertyDecorator =>
  field(
    { schema: { oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'array', items: { type: 'string' } }, { type: 'object', additionalProperties: true }] }, code: 'object', accepts: () => true },
    { nullable: true, ...options },
  );

export class ChoiceOptionDto {
  @TextField({ description: 'Its code.', max: 200 })
  code: string;

  @TextField({ description: 'What a screen calls it.', max: 500 })
  label: string;
}

/** How a question is asked, as the schema of policy files has it. */
export class ChoiceFormDto {
  @ChoiceField({ description: '`number`: a whole number. `one`, `several`: codes of `options`. `each`: one of `options` for each of `things`. `deadline`: `{ unit, n, roll }`, its `unit` among `options`, its `roll` among `things`, absent where there are none. `fixed`: only a new version changes it.', of: CHOICE_FORMS })
  kind: ChoiceFormKind;

  @ChoiceField({ description: 'What the number counts; `null` where it says nothing.', of: UNITS, nullable: true })
  unit: string | null;

  @WholeNumberField({ description: 'Least number.', min: 0, max: 1_000_000, nullable: true })
  min: number | null;

  @WholeNumberField({ description: 'Greatest number.', min: 0, max: 1_000_000, nullable: true })
  max: number | null;

  @BooleanField({ description: 'Whether nothing may be set: `null`, or an empty list.' })
  mayBeNone: boolean;

  @ObjectListField({ description: 'The answers.', type: () => ChoiceOptionDto, maxItems: MOST })
  options: ChoiceOptionDto[];

  @ObjectListField({ description: 'What each answer is for.', type: () => ChoiceOptionDto, maxItems: MOST })
  things: ChoiceOptionDto[];
}

/** A question that the policy leaves open, and the network's answer. */
export class OpenChoiceDto {
  @TextField({ description: 'Its code in the policy.', max: 20, example: 'D2' })
  code: string;

  @TextField({ description: 'The parameter it is about: what an answer is given by.', max: 200, example: 'followUp.deadline' })
  parameter: string;

  @TextField({ description: 'The question.', max: 2000 })
  question: string;

  @TextField({ description: 'Code of the clause around it; `null` where none speaks of it.', max: 200, nullable: true })
  clause: string | null;

  @ObjectField({ description: 'How it is asked.', type: () => ChoiceFormDto })
  form: ChoiceFormDto;

  @ValueField({ description: 'What the policy file proposes.' })
  proposedValue: unknown;

  @TextField({ description: 'The same in a sentence.', max: 2000 })
  proposed: string;

  @ValueField({ description: 'The answer.' })
  value: unknown;

  @TextField({ description: 'The same in a sentence.', max: 2000 })
  answer: string;
}

/** An answer that the network gave once. */
export class MadeChoiceDto {
  @TextField({ description: 'The answer in a sentence.', max: 2000 })
  answer: string;

  @CivilDateField({ description: 'First day it counts.' })
  from: string;

  @ChoiceField({ description: 'Whether it counts today.', of: STANDINGS })
  standing: (typeof STANDINGS)[number];

  @TextField({ description: 'Who chose.', max: 200 })
  chosenBy: string;

  @InstantField({ description: 'When.' })
  chosenAt: string;

  @TextField({ description: 'The resolution or the sitting behind it; `null` at the first-run setup.', max: 500, nullable: true })
  decision: string | null;
}

export class KeptChoiceDto extends OpenChoiceDto {
  @ObjectListField({ description: 'What the network has answered, the latest first; none where it keeps what the policy file proposes.', type: () => MadeChoiceDto, maxItems: 1000 })
  made: MadeChoiceDto[];
}

/** The choices of the network. */
export class PolicyChoicesDto {
  @TextField({ description: 'The version in force.', max: 100, example: '2016-12' })
  version: string;

  @ObjectListField({ description: 'Every question that it leaves open, in its order.', type: () => KeptChoiceDto, maxItems: MOST })
  items: KeptChoiceDto[];
}

/** Answers by the parameter of their question. */
export class GivenChoicesDto {
  @OpenObjectField({ description: 'A value for each parameter that is answered.', largest: LARGEST, example: { 'followUp.deadline': { unit: 'days', n: 20, roll: 'none' } } })
  choices: Record<string, unknown>;
}

export class NewChoicesDto extends GivenChoicesDto {
  @CivilDateField({ description: 'First day they count: tomorrow at the earliest, for what is counted already stays.', example: '2027-01-01' })
  from: string;

  @TextField({ description: 'The resolution or the sitting behind it.', max: 500, example: 'Résolution 2026-12, conseil d’administration' })
  decision: string;
}
