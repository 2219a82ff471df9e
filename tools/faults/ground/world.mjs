import { mkdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { Caller } from './caller.mjs';
import { BEGINS } from './mould.mjs';
import { clear } from './folders.mjs';
import { Ledger } from './ledger.mjs';
import { keptPassword, postmasterOf, startEmbeddedPostgres } from './living.mjs';
import { Post } from './post.mjs';
import { freePort, Program } from '../../steps/built-program.mjs';
import { steeredProduct } from './steered.mjs';

const API = 'dist/apps/api/main.mjs';
const WORKER = 'dist/apps/worker/main.mjs';
const CLI = 'dist/apps/cli/main.mjs';

/**
 * One installation, whole: a data folder, its PostgreSQL, the programs of the build, a mail server, and what clients were told. Each fault has its own.
 * Its clock ticks from `BEGINS`, on through every restart; `advance` makes time go by at once, for the programs that are started after.
 */
export class World {
  programs = [];
  post = new Post();
  #advanced = 0;
  #cookies;
  #began = performance.now();
  #begins = Date.parse(BEGINS);
  #steered = [];
  #closing;

  /**
   * `embedded`: PostgreSQL is started, kept and stopped by the product itself, as `npm start` does. `empty`: the folder is as it is found.
   * `signedIn`: the accounts of the demonstration have their sessions.
   */
  static async open({ mould, folder, chance, stops, embedded = false, empty = false, signedIn = true }) {
    const world = new World(folder, chance, signedIn && !empty ? mould.cookies : []);
    stops.add(() => world.close());
    if (empty) await mkdir(folder, { recursive: true, mode: 0o755 });
    else await mould.copyTo(folder);
    await world.post.open();
    // Beside the data folder: what is restored there must not replace it.
    world.ledger = new Ledger(`${folder}.ledger`);
    world.port = await freePort();
    // A word that is in everything that clients write, and must be nowhere but in the database.
    world.canary = `cormoran${chance.between(100_000, 999_999)}`;
    if (!embedded) world.postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
    return world;
  }

  constructor(folder, chance, cookies) {
    Object.assign(this, { folder, chance });
    this.#cookies = cookies;
  }

  /** The API, on the port that it keeps from one start to the next. `env` adds to its settings. */
  async startApi({ env = {}, port = this.port, ready = true } = {}) {
    const api = this.#start(API, [], { PORT: String(port), PUBLIC_URL: `http://localhost:${this.port}`, ...env });
    api.url = `http://localhost:${port}`;
    if (ready) await api.says(/Phare is ready on (\S+)/);
    this.api = api;
    return api;
  }

  /** A product whose clock is ours: from here on, time is what `moveTo` says. */
  async startSteered({ port = this.port } = {}) {
    const product = this.#start(await steeredProduct(), [], { PORT: String(port), PUBLIC_URL: `http://localhost:${this.port}` });
    await product.says(/Phare is ready on (\S+)/);
    this.#steered.push(product);
    return product;
  }

  /** Moves time, back or forth, for every steered product; with `rounds`, each then does all that it does by itself from time to time. */
  async moveTo(instant, { rounds = false } = {}) {
    this.#advanced = 0;
    this.#began = performance.now();
    this.#begins = new Date(instant).getTime();
    const running = this.#steered.filter((product) => product.running);
    await Promise.all(running.map((product) => product.ask({ now: new Date(instant).toISOString() })));
    if (rounds) await Promise.all(running.map((product) => product.ask({ rounds: true })));
  }

  async startWorker({ env = {} } = {}) {
    const worker = this.#start(WORKER, [], { PUBLIC_URL: `http://localhost:${this.port}`, DATABASE_URL: await this.adminUrl(), ...env });
    await worker.says(/(The worker delivers) mail/);
    return worker;
  }

  /** Runs a command of `phare` to its end. */
  async phare(args, env = {}) {
    const program = this.#start(CLI, args, env);
    return { exit: await program.ended, said: program.said };
  }

  #start(main, args, env) {
    const program = new Program(main, args, {
      DATA_DIR: this.folder,
      ...(this.postgres ? { DATABASE_URL: this.postgres.adminUrl } : {}),
      SMTP_URL: this.post.url,
      PHARE_MODE: 'demo',
      PHARE_CLOCK: this.now().toISOString(),
      ...env,
    });
    this.programs.push(program);
    return program;
  }

  now() {
    return new Date(this.#begins + this.#advanced + performance.now() - this.#began);
  }

  advance(milliseconds) {
    this.#advanced += milliseconds;
  }

  /** Someone who calls the API, signed in or not. */
  caller(url = `http://localhost:${this.port}`) {
    return new Caller(url, new Map(this.#cookies));
  }

  async adminUrl() {
    if (this.postgres) return this.postgres.adminUrl;
    const cluster = await realpath(join(this.folder, 'postgres'));
    const { port } = await postmasterOf(cluster);
    return `postgres://phare_admin:${encodeURIComponent(await keptPassword(this.folder))}@127.0.0.1:${port}/phare`;
  }

  /** Runs SQL as the administrator, whom no row security stops: to look. */
  async sql(text, values = []) {
    const client = new pg.Client({ connectionString: await this.adminUrl() });
    await client.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Everything that its programs and its PostgreSQL have said. */
  async logs() {
    return [...this.programs.map(({ said }) => said), await readFile(join(this.folder, 'postgres.log'), 'utf8').catch(() => '')];
  }

  close() {
    return (this.#closing ??= this.#close());
  }

  async #close() {
    await Promise.all(this.programs.map((program) => program.stop()));
    await this.post.close();
    this.ledger?.close();
    await this.postgres?.stop();
    await clear(this.folder);
  }
}
