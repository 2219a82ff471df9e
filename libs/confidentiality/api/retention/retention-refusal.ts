import { RETENTION_PROBLEMS, type RetentionProblemCode } from '@phare/confidentiality/domain';
import type { Refusal } from '@phare/kernel/api';

/** A refusal of keeping or destroying. */
export const retentionRefusal = (code: RetentionProblemCode): Refusal => ({ code, definition: RETENTION_PROBLEMS[code] });
