/** What has been started, stopped once in reverse, whatever happens. */
export class Stops {
  #started = [];
  #stopping;

  add(stop) {
    this.#started.push(stop);
  }

  get asked() {
    return this.#stopping !== undefined;
  }

  all() {
    this.#stopping ??= (async () => {
      for (const stop of this.#started.reverse()) await Promise.resolve(stop()).catch((error) => console.error(error));
    })();
    return this.#stopping;
  }
}
