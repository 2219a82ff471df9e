/** A row of the list of a `<ph-combobox>`: `note` is said after the label (« membre », « Îles-de-la-Madeleine »). */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
}

/** What was chosen (`id`), or only typed (`id` null). */
export interface Named {
  readonly id: string | null;
  readonly label: string;
}

export const NOTHING_NAMED: Named = { id: null, label: '' };
