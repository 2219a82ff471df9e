import { connect, createServer } from 'node:net';

const COMMIT = Buffer.from('COMMIT\0');

/**
 * The line between a program and PostgreSQL, passed on byte for byte until it is told to fail. What is done to it here needs no failpoint in the product:
 * a transaction that ends in the middle of its COMMIT, and calls that come without the identity they are made for.
 */
export class Wire {
  #sockets = new Set();
  #cut;
  #tamper;

  static async to(adminUrl) {
    const wire = new Wire();
    const { hostname, port } = new URL(adminUrl);
    wire.server = createServer((near) => wire.#join(near, connect(Number(port), hostname)));
    await new Promise((done, failed) => wire.server.once('error', failed).listen(0, '127.0.0.1', done));
    wire.url = Object.assign(new URL(adminUrl), { port: String(wire.server.address().port) }).href;
    return wire;
  }

  /** Cuts every line at the next COMMIT: `before` PostgreSQL hears of it, or `after` it has answered, which nobody hears. Answers once it is done. */
  cutAtCommit(when) {
    return new Promise((done) => (this.#cut = { when, done }));
  }

  /** Changes what is sent to PostgreSQL: `change` is given each piece and answers what goes instead, of the same length. */
  tamper(change) {
    this.#tamper = change;
  }

  async stop() {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((done) => this.server.close(done));
  }

  #join(near, far) {
    let deaf = false;
    for (const socket of [near, far]) this.#sockets.add(socket.on('error', () => undefined).once('close', () => [near, far].forEach((one) => one.destroy())));
    near.on('data', (piece) => {
      const cut = piece.includes(COMMIT) ? this.#taken() : undefined;
      if (cut?.when === 'before') return this.#hangUp(cut);
      deaf = cut !== undefined;
      far.write(this.#tamper ? this.#tamper(piece) : piece);
      if (cut) far.once('data', () => this.#hangUp(cut));
    });
    far.on('data', (piece) => deaf || near.write(piece));
  }

  #taken() {
    const cut = this.#cut;
    this.#cut = undefined;
    return cut;
  }

  #hangUp({ done }) {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
    done();
  }
}
