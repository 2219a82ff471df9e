import { BytesField, ChoiceField, EmailField, InstantField, WholeNumberField } from '@phare/kernel/api';

/** 256 bits, in base64url. */
const SECRET = { min: 43, max: 43 } as const;
/** A nonce, a key of 256 bits and a tag. */
const WRAPPED = { min: 80, max: 80, description: 'The key of the draft, encrypted with the one that follows from the secret of the link (AES-256-GCM: nonce, text, tag).' } as const;
/** A nonce and a tag around nothing, to the largest request that may be sent. */
const CONTENT = { min: 38, max: 174_000, description: 'What is written, as the browser encrypted it with the key of the draft. The service cannot read it.' } as const;
const VERSION = { description: 'Counts the times it was saved.', min: 1, max: 2_147_483_647 } as const;

export const DRAFT_HOLDERS = ['owner', 'colleague'] as const;
export type DraftHolder = (typeof DRAFT_HOLDERS)[number];

/** What reaches a draft: in a body, never in an address that is logged. */
export class DraftTokenDto {
  @BytesField({ ...SECRET, description: 'HKDF-SHA-256 of the secret of the link, info `phare draft token`. Its SHA-256 alone is kept.' })
  token: string;
}

/** `POST /api/request-drafts`. */
export class NewDraftDto extends DraftTokenDto {
  @BytesField(WRAPPED)
  wrappedKey: string;

  @BytesField(CONTENT)
  content: string;
}

/** `PUT /api/request-drafts`. */
export class SavedDraftDto extends DraftTokenDto {
  @BytesField(CONTENT)
  content: string;
}

export class ColleagueLinkDto {
  @BytesField({ ...SECRET, description: 'The token of the colleague’s own link.' })
  colleagueToken: string;

  @BytesField(WRAPPED)
  wrappedKey: string;
}

/** `POST /api/request-drafts/colleague`. */
export class ShareDraftDto extends ColleagueLinkDto {
  @BytesField({ ...SECRET, description: 'The owner’s token.' })
  token: string;
}

/** The secret itself, in passing: from it the service makes another link to the same draft, and keeps nothing of it. */
export class DraftSecretDto {
  @BytesField({ ...SECRET, description: 'The secret of the owner’s link.' })
  secret: string;
}

/** `GET /api/request-drafts/mine`. */
export class KeptDraftDto {
  @BytesField({ ...SECRET, nullable: true, description: 'The secret of the link that the account keeps; `null` where it keeps none.' })
  secret: string | null;
}

/** `POST /api/request-drafts/mail`. */
export class MailDraftDto extends DraftSecretDto {
  @EmailField({ description: 'Where the link is mailed: the address of whoever writes. Not kept with the draft.' })
  email: string;
}

/** When a draft was saved, and until when it is kept. */
export class DraftKeptDto {
  @WholeNumberField(VERSION)
  version: number;

  @InstantField({ description: 'When it was last saved.' })
  savedAt: string;

  @InstantField({ description: 'When it is destroyed, unless it is saved again.' })
  expiresAt: string;
}

/** A draft as its link shows it. */
export class DraftShownDto extends DraftKeptDto {
  @ChoiceField({ description: 'Whose link it is. A colleague writes too; sending and sharing are the owner’s.', of: DRAFT_HOLDERS })
  holder: DraftHolder;

  @BytesField(WRAPPED)
  wrappedKey: string;

  @BytesField(CONTENT)
  content: string;
}
