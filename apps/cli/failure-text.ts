import type { Locale } from '@phare/kernel/domain';
import { CLI } from './cli.catalogue';
import { errorCode } from './error-code';

/** Errors that say all there is to say. Named, not imported: their classes would bring the whole kernel along. */
const TOLD = ['OperatorError', 'SettingsError', 'AlreadyRunningError'];

/** Nobody there, no such place, not let in, no such database (node:net; PostgreSQL appendix A). */
const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ECONNRESET', '28P01', '28000', '3D000', '57P03'];

/** What went wrong, for the operator: one sentence when it can be settled, everything when it is a defect. */
export function failureText(error: unknown, locale: Locale): string {
  if (!(error instanceof Error)) return String(error);
  if (TOLD.includes(error.name)) return error.message;
  const code = errorCode(error);
  return UNREACHABLE.includes(code) ? CLI[locale].unreachable({ code }) : (error.stack ?? error.message);
}
