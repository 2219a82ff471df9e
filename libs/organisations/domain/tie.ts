/** What ties someone of the network to an organisation, and keeps them from acting on its requests (domain.md §8, « conflict of interest »). */
export const TIE_NATURES = ['family', 'work', 'board', 'business', 'dispute', 'other'] as const;
export type TieNature = (typeof TIE_NATURES)[number];
