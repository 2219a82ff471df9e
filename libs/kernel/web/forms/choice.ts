/** One answer of a list. `hint` explains it in plain words. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}
