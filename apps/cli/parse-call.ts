import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { errorCode } from './error-code';

/** The options and the other words of a call. */
export interface ParsedCall {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly words: readonly string[];
}

/** Reads a call strictly: an unknown option, one without its value, or one given twice that is taken once, makes it wrong (`null`). */
export function parseCall(args: readonly string[], options: ParseArgsOptionsConfig): ParsedCall | null {
  try {
    const { values, positionals, tokens } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true, tokens: true });
    const given = tokens.flatMap((token) => (token.kind === 'option' && !options[token.name]?.multiple ? [token.name] : []));
    return new Set(given).size === given.length ? { values, words: positionals } : null;
  } catch (error) {
    if (errorCode(error).startsWith('ERR_PARSE_ARGS_')) return null;
    throw error;
  }
}

/** The text of an option that is taken once; `undefined` when absent or empty. */
export function textOf({ values }: ParsedCall, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
