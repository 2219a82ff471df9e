import type { Settings } from '@phare/kernel/api';
import type { Locale } from '@phare/kernel/domain';
import type { OpenInstallation } from './on-installation';

/** What the shell reads once a command ends: done, refused with the reason on standard error, or called wrongly (api.md, « Command line »). */
export const EXIT = { done: 0, refused: 1, wrongCall: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Where a command speaks, and in which language. */
export interface Terminal {
  readonly locale: Locale;
  /** Standard output: what was asked for, nothing else. */
  out(text: string): void;
  /** Standard error: reasons, and what is going on. */
  err(text: string): void;
  /** Standard input, as bytes. */
  input(): AsyncIterable<Buffer>;
  /** A secret, read from standard input without showing it. */
  secret(prompt: string): Promise<string>;
}

/** What a command has at hand. */
export interface Machine {
  readonly terminal: Terminal;
  /** Opens the installation's database for the time of some work. */
  onInstallation<Answer>(work: (open: OpenInstallation) => Promise<Answer>): Promise<Answer>;
  /** The settings of this installation, checked. */
  settings(): Promise<Settings>;
  /** Opens the embedded PostgreSQL for the time of some work, as it is: nothing is prepared. */
  onEmbeddedPostgres<Answer>(work: (adminUrl: string) => Promise<Answer>): Promise<Answer>;
}

/** One command: the words that name it, the rest of its call, and its work. */
export interface Command {
  readonly words: readonly string[];
  readonly call: string;
  readonly purpose: Readonly<Record<Locale, string>>;
  /** Answers `wrongCall` without a word: the usage is shown then. */
  run(args: readonly string[], machine: Machine): Promise<Exit>;
}
