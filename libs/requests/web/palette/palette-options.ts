import { searchedWords, foldName } from '@phare/organisations/domain';

/** One thing that the palette offers, and what choosing it does. */
export interface PaletteOption {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly code: 'act' | 'views' | 'go' | 'requests';
  readonly options: readonly PaletteOption[];
}

/** Those whose name holds every word typed, or its beginning, accents and case apart; all of them when nothing is typed. */
export function matching(options: readonly PaletteOption[], typed: string): readonly PaletteOption[] {
  const words = searchedWords(typed);
  return options.filter(({ label }) => {
    const name = ` ${foldName(label)}`;
    return words.every((word) => name.includes(` ${word}`));
  });
}
