/** Counts what passed and what failed over all the checks of a run; a check that could not run failed. */
export class Report {
  passed = 0;
  failed = 0;

  /** Runs a check: what it throws is its failure. `count` tells how many items it stands for when it gives numbers back. */
  async check(name, work) {
    const started = performance.now();
    let outcome;
    try {
      outcome = (await work()) ?? { passed: 1, failed: 0 };
    } catch (error) {
      outcome = { passed: 0, failed: 1, say: error?.stack && !error.expected ? error.stack : String(error?.message ?? error) };
    }
    this.passed += outcome.passed;
    this.failed += outcome.failed;
    if (outcome.say) console.log(outcome.say);
    const count = outcome.passed + outcome.failed === 1 ? '' : ` (${outcome.passed} passed, ${outcome.failed} failed)`;
    console.log(`${outcome.failed === 0 ? 'ok    ' : 'FAILED'} ${name}${count} ${((performance.now() - started) / 1_000).toFixed(1)} s`);
  }

  /** The last line of the run, read by continuous integration. */
  summary() {
    return `${this.passed} passed, ${this.failed} failed`;
  }
}

/** A failure whose message says it all. */
export function failure(message) {
  return Object.assign(new Error(message), { expected: true });
}
