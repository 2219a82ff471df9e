import { Component, input } from '@angular/core';

/** One thing that happened, in sentences. */
export interface StoryEntry {
  readonly id: string;
  readonly date: string;
  readonly said: string;
  readonly more: readonly string[];
  /** In the words of whoever did it. */
  readonly text: string | null;
}

@Component({ selector: 'ph-story-entries', templateUrl: './story-entries.html', styleUrl: './story-entries.scss' })
export class StoryEntries {
  readonly entries = input.required<readonly StoryEntry[]>();
}
