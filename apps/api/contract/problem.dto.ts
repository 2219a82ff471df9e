import { REGISTER_PROBLEMS } from '@phare/confidentiality/domain';
import { IDENTITY_PROBLEMS } from '@phare/identity/domain';
import { SETUP_PROBLEMS, SETUP_STEPS } from '@phare/installation/domain';
import { ChoiceField, ObjectListField, TextField, TextListField, WholeNumberField } from '@phare/kernel/api';
import { FIELD_SENTENCES, KERNEL_PROBLEMS } from '@phare/kernel/domain';
import { IMPORT_PROBLEMS } from '@phare/organisations/domain';
import { NEEDS, REQUEST_PROBLEM_CODES, STATUSES } from '@phare/requests/domain';

/** Every code a problem may carry: a closed list. */
const CODES = [...Object.keys(KERNEL_PROBLEMS), ...Object.keys(IMPORT_PROBLEMS), ...Object.keys(IDENTITY_PROBLEMS), ...Object.keys(SETUP_PROBLEMS), ...Object.keys(REGISTER_PROBLEMS), ...REQUEST_PROBLEM_CODES];

export class FieldProblemDto {
  @TextField({ description: 'RFC 6901 pointer into the body, or the parameter of a query.', min: 0, max: 200, example: '/requester/email' })
  pointer: string;

  @ChoiceField({ description: 'What is wrong with it.', of: Object.keys(FIELD_SENTENCES) })
  code: string;

  @TextField({ description: 'The same, in a sentence for a person.', max: 500 })
  message: string;
}

/** A refusal, as RFC 9457 has it. */
export class ProblemDto {
  @TextField({ description: 'A stable name of the problem; no page stands behind it.', max: 200, example: 'urn:phare:problem:stale_version' })
  type: string;

  @TextField({ description: 'Short title, in the caller’s language.', max: 200 })
  title: string;

  @WholeNumberField({ description: 'The HTTP status.', min: 400, max: 599 })
  status: number;

  @TextField({ description: 'What happened and what to do, in a sentence.', max: 1000 })
  detail: string;

  @ChoiceField({ description: 'From a closed list: what a program should read.', of: CODES })
  code: string;

  @ObjectListField({ description: 'The fields concerned.', type: () => FieldProblemDto, maxItems: 1000, optional: true })
  errors?: FieldProblemDto[];

  @ChoiceField({ description: 'With `transition_refused`: where the request stands.', of: STATUSES, optional: true })
  requestStatus?: string;

  @TextListField({ description: 'With `transition_refused`: what the caller may do instead.', max: 50, maxItems: 30, optional: true })
  allowed?: string[];

  @TextListField({ description: `With \`transition_refused\`: what is missing, among ${NEEDS.join(', ')}. With \`setup_incomplete\`: ${SETUP_STEPS.join(', ')}. Of a register: what its entry or answer lacks.`, max: 50, maxItems: 30, optional: true })
  missing?: string[];
}
