import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** What a client was told, written down and on disk before it goes on: the witness that the product did not choose. */
export class Ledger {
  #file;

  constructor(path) {
    this.path = path;
    this.#file = openSync(path, 'a');
  }

  /** A request is about to be sent under that key; `digest` is of what it says. */
  asked(key, digest) {
    this.#write({ key, digest });
  }

  /** It was answered 201. */
  acknowledged(key, { id, number }) {
    this.#write({ key, id, number });
  }

  close() {
    closeSync(this.#file);
  }

  /** Every key: what was asked under it, and every answer it had. */
  entries() {
    const entries = new Map();
    for (const line of readFileSync(this.path, 'utf8').split('\n').filter(Boolean)) {
      const { key, digest, id, number } = JSON.parse(line);
      const entry = entries.get(key) ?? { key, digest, answers: [] };
      entries.set(key, entry);
      if (number !== undefined) entry.answers.push({ id, number });
    }
    return [...entries.values()];
  }

  get counts() {
    const entries = this.entries();
    return { asked: entries.length, acknowledged: entries.filter(({ answers }) => answers.length > 0).length };
  }

  #write(line) {
    writeSync(this.#file, `${JSON.stringify(line)}\n`);
    fsyncSync(this.#file);
  }
}
