import { readFile } from 'node:fs/promises';
import { withClient } from '../postgres.mjs';
import { draw } from './random.mjs';
import { entriesOf, isEnded } from './shape.mjs';
import { description, note, subject } from './texts.mjs';

const sql = (name) => readFile(new URL(`../floor/${name}.sql`, import.meta.url), 'utf8');

const TICKETS = `INSERT INTO ticket (id, queue, status, organisation_id, contact, agent_id, due_at, subject, body)
  SELECT id, queue, status, organisation_id, contact, agent_id, due_at, subject, body FROM json_populate_recordset(NULL::ticket, $1)`;
const EVENTS = `INSERT INTO event (ticket_id, kind, author, body) SELECT ticket_id, kind, author, body FROM json_populate_recordset(NULL::event, $1)`;

/** The floor's database: as many tickets and events as the product has requests and entries, with texts of the same making. */
export class FloorData {
  /** The tickets with 10 entries. */
  measured = [];
  #random = draw(11);
  #filled = 0;

  constructor(url) {
    this.url = url;
  }

  static async prepare(url) {
    await withClient(url, async (client) => {
      await client.query(await sql('schema'));
      await client.query(await sql('indexes'));
    });
    return new FloorData(url);
  }

  /** Brings the tickets to `size`. */
  async fill(size) {
    await withClient(this.url, async (client) => {
      const tickets = Array.from({ length: size - this.#filled }, (_, more) => this.#ticket(this.#filled + more + 1));
      await client.query(TICKETS, [JSON.stringify(tickets)]);
      await client.query(EVENTS, [JSON.stringify(tickets.flatMap(({ id }) => this.#events(id)))]);
      await client.query('VACUUM ANALYZE');
      await client.query('CHECKPOINT');
      this.#filled = size;
      this.measured = Array.from({ length: size }, (_, index) => index + 1).filter((id) => entriesOf(id) === 10);
    });
  }

  #ticket(id) {
    const random = this.#random;
    return {
      id,
      queue: 1 + random.below(10),
      status: isEnded(id) ? 8 : 1 + random.below(7),
      organisation_id: 1 + random.below(40),
      contact: 1 + random.below(5),
      agent_id: 1 + random.below(10),
      due_at: new Date(Date.now() + (random.below(60) - 20) * 86_400_000).toISOString(),
      subject: subject(random),
      body: description(random),
    };
  }

  #events(id) {
    return Array.from({ length: entriesOf(id) }, () => ({ ticket_id: id, kind: 'note', author: 1 + this.#random.below(5), body: note(this.#random) }));
  }
}
