import { bilingual } from '@phare/kernel/domain';

/** What stands where a text was, once the key of a sealed request has been destroyed. */
export const DESTROYED_CONTENT = bilingual('Contenu détruit', 'Content destroyed');
