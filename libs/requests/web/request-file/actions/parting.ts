import type { Api } from '@phare/kernel/web';

/** What every way to close says besides how it ended, as it is ticked: the files handed over, and whether the organisation is left in peace. */
export interface Parting {
  readonly documents: readonly string[];
  readonly silent: readonly string[];
}

export const NOTHING_MORE: Parting = { documents: [], silent: [] };

/** The same, as the API takes it. */
export function partingBody({ documents, silent }: Parting): Pick<Api.CloseDto, 'documents' | 'doNotContact'> {
  return { ...(documents.length > 0 ? { documents: [...documents] } : {}), ...(silent.length > 0 ? { doNotContact: true } : {}) };
}
