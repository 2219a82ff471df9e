import { MailServer } from './living.mjs';

/** Where the mail of a world goes: a real server on a port of its own, that can be closed, opened again, and told to behave badly. */
export class Post {
  #servers = [];
  #port;

  async open(manners = 'takes') {
    const server = new MailServer();
    server.manners = manners;
    this.url = await server.start(this.#port);
    this.#port = Number(new URL(this.url).port);
    this.#servers.unshift(server);
  }

  /** Nobody listens on the port any more. */
  async close() {
    await this.#servers[0]?.stop();
  }

  set manners(manners) {
    this.#servers[0].manners = manners;
  }

  hangUp() {
    this.#servers[0].hangUp();
  }

  /** Everything it was ever given, doubles included. */
  get messages() {
    return this.#servers.flatMap(({ messages }) => messages);
  }

  /** How often each Message-ID arrived, without its brackets and its host. */
  get arrivals() {
    const counts = new Map();
    for (const { messageId } of this.messages) {
      const id = /^<?([^@<>]+)@/.exec(messageId ?? '')?.[1] ?? '';
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }
}
