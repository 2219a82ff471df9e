import { DraftsController } from '../http/drafts.controller';
import { DraftLimits } from './draft-limits';
import { DraftLinks } from './draft-links';
import { PassOnDraft } from './pass-on-draft';
import { WriteDraft } from './write-draft';

/** What is begun and not sent. */
export const DRAFTS_CONTROLLERS = [DraftsController];
export const DRAFTS = [DraftLinks, DraftLimits, WriteDraft, PassOnDraft];
