/** What became of the mutants of one kind: which of the specs that should notice did. */
export class MutationReport {
  private readonly killed = new Map<string, string>();
  private readonly equivalent = new Map<string, string>();
  readonly survivors: string[] = [];

  constructor(private readonly of: string) {}

  add(mutant: string, noticedBy: readonly string[]): void {
    if (noticedBy.length > 0) this.killed.set(mutant, noticedBy.join(' and '));
    else this.survivors.push(mutant);
  }

  addEquivalent(mutant: string, why: string): void {
    this.equivalent.set(mutant, why);
  }

  print(): void {
    const by = [...this.killed.values()].reduce((counts, who) => counts.set(who, (counts.get(who) ?? 0) + 1), new Map<string, number>());
    const lines = [
      `${this.of}: ${this.killed.size} mutants killed, ${this.survivors.length} survived, ${this.equivalent.size} mean the same as the product`,
      ...[...by].map(([who, count]) => `  ${count} noticed by ${who}`),
      ...[...this.equivalent].map(([mutant, why]) => `  the same: ${mutant} (${why})`),
      ...this.survivors.map((mutant) => `  SURVIVED: ${mutant}`),
    ];
    console.log(lines.join('\n'));
  }
}
