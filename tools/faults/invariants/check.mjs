import { auditHolds } from './audit.mjs';
import { deadlinesAreWatched } from './deadlines.mjs';
import { filesAreThere } from './files.mjs';
import { mailsAreAccountedFor } from './mails.mjs';
import { nothingIsShown } from './canary.mjs';
import { nothingIsDoubled, nothingIsLost } from './requests.mjs';
import { sightIsKept } from './sight.mjs';

/** The invariants of the fault plan (security research, §4). Each answers the sentences in which it is broken, none when it holds. */
export const INVARIANTS = {
  I1: { says: 'every acknowledged request is there once, as it was sent', check: nothingIsLost },
  I2: { says: 'no request twice for one key', check: nothingIsDoubled },
  I3: { says: 'what is overdue is listed and told', check: deadlinesAreWatched },
  I4: { says: 'the trail verifies, and each action is on it once', check: auditHolds },
  I5: { says: 'every mail is settled or retried, and none is unknown to the outbox', check: mailsAreAccountedFor },
  I6: { says: 'everyone sees what they may, and nothing else', check: sightIsKept },
  I7: { says: 'every attachment has its file, unchanged', check: filesAreThere },
  I8: { says: 'no word of a request in a log, a mail or the outbox', check: nothingIsShown },
};

/** Checks them all on a world whose API answers. Answers what is broken, as `I1: sentence`. */
export async function check(world, options = {}) {
  const broken = [];
  for (const [name, { check: holds }] of Object.entries(INVARIANTS)) broken.push(...(await holds(world, options)).map((sentence) => `${name}: ${sentence}`));
  return broken;
}
