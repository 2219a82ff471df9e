import type { SameKeys } from '@phare/kernel/domain';
import type { Api, Choice } from '@phare/kernel/web';
import { TIE_NATURES } from '@phare/organisations/domain';
import type { TIES_TEXT } from './ties.catalogue';
import type { TieNature } from './ties.client';

/** What is sent: the caller's own tie unless coordination says whose. */
export function tieBody({ personId, nature, from }: { readonly personId: string; readonly nature: string; readonly from: string }, coordination: boolean): Api.NewTieDto {
  return { ...(coordination ? { personId } : {}), nature: nature as TieNature, from };
}

export const natureChoices = ({ natures }: SameKeys<(typeof TIES_TEXT)['fr-CA']>): readonly Choice[] => TIE_NATURES.map((nature) => ({ value: nature, label: natures[nature] }));
