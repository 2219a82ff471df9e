import { createAccount } from '@phare/identity/api';
import { systemOf } from '@phare/kernel/api';
import { EXIT, type Exit, type Machine, type Terminal } from '../command';
import { parseCall, textOf, type ParsedCall } from '../parse-call';
import { ACCOUNT, type AccountRefusal } from './account.catalogue';
import { checkAccount, checkPassword, refusalSentence, type AccountCall } from './check-account';

/** `phare user create --email E --name N --role R`: the password comes on standard input, never in the call, which others can read. */
export async function createUserCommand(args: readonly string[], machine: Machine): Promise<Exit> {
  const call = parseCall(args, { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string', multiple: true } });
  const asked = call && accountOf(call);
  if (!asked) return EXIT.wrongCall;
  const { terminal } = machine;
  const account = checkAccount(asked);
  if (!account.ok) return refuse(terminal, account.refusal);
  const password = checkPassword(await terminal.secret(ACCOUNT[terminal.locale].prompt), account.value);
  if (!password.ok) return refuse(terminal, password.refusal);
  const created = await machine.onInstallation(({ databases, installation }) =>
    createAccount({ database: databases.identity, installation, actor: systemOf(installation.network, 'account'), ...account.value, password: password.value }),
  );
  if (!created.ok) return refuse(terminal, created.refusal);
  terminal.out(`${ACCOUNT[terminal.locale].created({ email: account.value.email, roles: account.value.roles.join(', ') })}\n`);
  return EXIT.done;
}

function accountOf(call: ParsedCall): AccountCall | null {
  const [email, name, roles] = [textOf(call, 'email'), textOf(call, 'name'), call.values['role']];
  if (call.words.length > 0 || !email || !name || !Array.isArray(roles) || roles.length === 0) return null;
  return { email, name, roles: roles.map(String) };
}

function refuse(terminal: Terminal, refusal: AccountRefusal): Exit {
  terminal.err(`${refusalSentence(refusal, terminal.locale)}\n`);
  return EXIT.refused;
}
