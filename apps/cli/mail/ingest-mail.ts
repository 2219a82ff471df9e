import { createReadStream } from 'node:fs';
import { mailIntakeOf, type TakenMail } from '@phare/correspondence/api';
import { LARGEST_MAIL } from '@phare/correspondence/domain';
import { MasterKey } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { StoredPolicyVersions } from '@phare/policy/api';
import { CLI } from '../cli.catalogue';
import { EXIT, type Exit, type Machine, type Terminal } from '../command';
import { errorCode } from '../error-code';
import type { OpenInstallation } from '../on-installation';
import { parseCall } from '../parse-call';
import { printable } from '../printable';
import { inputRefusal, type InputRefusal } from '../read-input';
import { MAIL, verdictSentence } from './mail.catalogue';

/** `phare mail ingest FILE|-`: takes in one raw message, kept before it is read. Done also when nobody can read it, and when it is here already. */
export async function ingestMailCommand(args: readonly string[], machine: Machine): Promise<Exit> {
  const [path, another] = parseCall(args, {})?.words ?? [];
  if (!path || another !== undefined) return EXIT.wrongCall;
  const { terminal } = machine;
  const message = await readMessageFrom(path, terminal);
  if (!message.ok) return refuse(terminal, CLI[terminal.locale].input[message.refusal]({ path: printable(path) }));
  if (message.value.length === 0) return refuse(terminal, MAIL[terminal.locale].empty);
  const taken = await machine.onInstallation((open) => taking(open, message.value));
  terminal.out(`${taken.known ? MAIL[terminal.locale].known : verdictSentence(taken.verdict, terminal.locale)}\n`);
  return EXIT.done;
}

function taking({ databases, installation }: OpenInstallation, message: Buffer): Promise<TakenMail> {
  const { application: database, worker } = databases;
  const masterKey = new MasterKey(installation.settings.keysDir);
  return mailIntakeOf({ database, worker, installation, masterKey, policies: new StoredPolicyVersions(database, installation) }).take(message);
}

/** The message, up to one byte more than is read: of a larger one the rest is passed over, so that whoever pipes it does not break. */
async function readMessageFrom(path: string, terminal: Terminal): Promise<Result<Buffer, InputRefusal>> {
  const chunks: Buffer[] = [];
  let left = LARGEST_MAIL + 1;
  try {
    for await (const chunk of (path === '-' ? terminal.input() : createReadStream(path)) as AsyncIterable<Buffer>) {
      if (left > 0) chunks.push(chunk.subarray(0, left));
      left -= chunk.length;
    }
    return accepted(Buffer.concat(chunks));
  } catch (error) {
    return refused(inputRefusal(errorCode(error)));
  }
}

function refuse(terminal: Terminal, sentence: string): Exit {
  terminal.err(`${sentence}\n`);
  return EXIT.refused;
}
