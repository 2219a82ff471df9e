/** A passage of the guide, as the build made it of `docs/guide`. */
export interface Passage {
  readonly heading: string;
  readonly anchor: string;
  readonly html: string;
}
