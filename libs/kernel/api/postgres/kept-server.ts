import type { Cluster } from './cluster';
import { type Postmaster, runningPostmaster, stopPostmaster } from './postmaster';
import { isAlive } from './processes';
import { launch, type ServerOptions } from './server';

const LOOK_EVERY_MS = 500;
/** After so many failures in a row it is tried less often, and never given up: a full disk is freed sooner or later. */
const QUICK_RESTARTS = 5;
const SLOW_RESTART_MS = 5_000;

/** A server that is started again, on the same port, when it ends without having been asked to (killed, out of memory). */
export class KeptServer {
  private restarts = 0;
  private notBefore = 0;
  private busy: Promise<void> | undefined;
  private stopping: Promise<void> | undefined;
  private readonly watch: NodeJS.Timeout;

  constructor(
    private postmaster: Postmaster,
    private readonly cluster: Cluster,
    private readonly options: ServerOptions,
    private readonly log: (sentence: string) => void,
  ) {
    this.watch = setInterval(() => (this.busy ??= this.look().finally(() => (this.busy = undefined))), LOOK_EVERY_MS);
    this.watch.unref();
  }

  get port(): number {
    return this.postmaster.port;
  }

  /** Stops the server for good. May be called more than once. */
  stop(): Promise<void> {
    clearInterval(this.watch);
    return (this.stopping ??= this.stopOnce());
  }

  private async look(): Promise<void> {
    if (performance.now() < this.notBefore || (await isAlive(this.postmaster.pid))) return;
    this.restarts += 1;
    this.log(`PostgreSQL ended unasked: starting it again (${this.restarts})`);
    try {
      // Children of a killed server linger a moment and would make the next one refuse to start.
      await runningPostmaster(this.cluster.folder);
      this.postmaster = await launch(this.cluster, this.options, this.port);
      this.restarts = 0;
    } catch (error) {
      this.log(String(error));
      if (this.restarts >= QUICK_RESTARTS) this.notBefore = performance.now() + SLOW_RESTART_MS;
    }
  }

  private async stopOnce(): Promise<void> {
    await this.busy;
    const manner = await stopPostmaster(this.postmaster.pid);
    if (manner === 'immediate') this.log('PostgreSQL had to be stopped at once: it will check its journal at the next start');
    if (manner === 'unstopped') this.log(`PostgreSQL (process ${this.postmaster.pid}) did not stop`);
  }
}
