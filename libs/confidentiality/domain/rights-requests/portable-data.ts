import type { RightsRequestKind } from './rights-request';

/** What was collected in one request. */
export interface PortableRequest {
  readonly number: string;
  readonly receivedAt: string;
  readonly channel: string;
  readonly organisation: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly function: string;
  readonly language: string;
  readonly subject: string;
  readonly description: string;
  readonly offerItems: readonly string[];
  readonly situation: object;
  readonly preferredModes: readonly string[];
  readonly notice: { readonly version: string | null; readonly readBy: string | null };
  readonly messages: readonly { readonly at: string; readonly text: string }[];
  readonly reviews: readonly { readonly at: string; readonly moment: string; readonly usefulness: number; readonly appropriation: number; readonly comment: string | null }[];
  readonly consents: readonly { readonly fields: readonly string[]; readonly at: string; readonly withdrawnAt: string | null }[];
  readonly files: readonly { readonly name: string; readonly size: number; readonly at: string }[];
}

/** What was collected from a person, to be handed back to them (P-39.1, s. 27): what they gave, and nothing that was created or inferred about them. */
export interface PortableData {
  readonly person: { readonly name: string; readonly email: string | null; readonly phone: string | null; readonly recordedAt: string };
  readonly account: { readonly email: string; readonly locale: string; readonly addressProvenAt: string | null } | null;
  readonly mandates: readonly { readonly organisation: string; readonly function: string; readonly from: string; readonly until: string | null }[];
  readonly resourcePerson: Readonly<Record<'skills' | 'territories' | 'languages' | 'modes', readonly string[]>> & Readonly<Record<'availability' | 'agreedOn' | 'withdrawnOn', string | null>> | null;
  readonly requests: readonly PortableRequest[];
}

/** What must be so before anything is handed to the person. */
export const EXPORT_NEEDS = ['kind', 'unanswered', 'identity'] as const;
export type ExportNeed = (typeof EXPORT_NEEDS)[number];

interface Asked {
  readonly kind: RightsRequestKind;
  readonly answered: boolean;
  readonly identified: boolean;
}

/** What is missing of a request for its data to be handed over: it asks for them, waits for its answer, and its author has shown who they are (s. 30). */
export function missingOfExport({ kind, answered, identified }: Asked): readonly ExportNeed[] {
  const met: Readonly<Record<ExportNeed, boolean>> = { kind: kind === 'access' || kind === 'portability', unanswered: !answered, identity: identified };
  return EXPORT_NEEDS.filter((need) => !met[need]);
}
