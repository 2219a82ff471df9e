import { Injectable } from '@nestjs/common';
import { isSealedText, openText, RequestKeys, sealText, type FoundKey } from '@phare/confidentiality/api';
import { localeOfActor } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { DESTROYED_CONTENT } from '@phare/requests/domain';
import { changeTexts, type NarrativeTable } from './narrative';
import type { Opened, RequestFacts, RequestRow, RequestSummaryRow } from './request-row';

/** A row of a request, by where it stands. */
export interface RowPlace {
  readonly networkId: string;
  readonly requestId: string;
  readonly table: NarrativeTable;
  readonly rowId: string;
}

/** The texts of sealed requests, on their way in and out: encrypted in the columns where others are plain (security.md, « Data life »). */
@Injectable()
export class SealedTexts {
  constructor(private readonly keys: RequestKeys) {}

  /** Makes the key of a request that is about to be sealed. Left without a use when its transaction rolls back, it opens nothing. */
  begin(requestId: string): Promise<void> {
    return this.keys.make(requestId);
  }

  /** Whether anything can still be written on a request: not once its content or its key has been destroyed. */
  async writable({ id, sealed, destroyed_at: destroyed = null }: Pick<RequestFacts, 'id' | 'sealed'> & Partial<Pick<RequestFacts, 'destroyed_at'>>): Promise<boolean> {
    return destroyed === null && (!sealed || (await this.keys.read(id)).ok);
  }

  /**
   * The columns of a row as they are to be stored. Only where there is a text is the key asked for, and then at its file: a key
   * that another process has destroyed encrypts nothing more.
   */
  seal<Row extends object>(place: RowPlace, row: Row): Promise<Row> {
    const key = asked(() => this.keys.read(place.requestId));
    return changeTexts(place.table, row, async (text, column) => {
      const found = await key();
      if (!found.ok) throw new Error('a text was written for a request whose key is destroyed');
      return sealText(found.value, { ...place, column }, text);
    });
  }

  /** The columns of a row as they can be read; `destroyed` in the place of what no key opens any more. Plain ones are left as they are. */
  open<Row extends object>(place: RowPlace, row: Row, destroyed: () => string): Promise<Opened<Row>> {
    const key = asked(() => this.keys.find(place.requestId));
    const opened = changeTexts(place.table, row, async (text, column) => {
      if (!isSealedText(text)) return text;
      const found = await key();
      return found.ok ? openText(found.value, { ...place, column }, text) : destroyed();
    });
    return opened as Promise<Opened<Row>>;
  }

  /** A request of a list, for its reader. Of a frame nothing is opened: its texts are blank. */
  async openSummary<Row extends RequestSummaryRow>(actor: Actor, row: Row): Promise<Opened<Row>> {
    if (row.sealed && row.sight === 'frame') return (await changeTexts('support_request', row, async () => '')) as unknown as Opened<Row>;
    // No key is asked for: there may never have been one.
    if (row.destroyed_at) return (await changeTexts('support_request', row, async () => toldTo(actor)())) as unknown as Opened<Row>;
    if (!row.sealed) return row as unknown as Opened<Row>;
    return this.open({ networkId: actor.networkId, requestId: row.id, table: 'support_request', rowId: row.id }, row, toldTo(actor));
  }

  /** A request and what hangs on it, for its reader. */
  async openRequest(actor: Actor, row: RequestRow): Promise<Opened<RequestRow>> {
    const request = await this.openSummary(actor, row);
    if (!row.sealed) return request;
    if (row.sight === 'frame') return { ...request, excluded_persons: null, referrals: null };
    const all = async <Child extends { readonly id: string }>(table: NarrativeTable, children: readonly Child[] | null): Promise<readonly Opened<Child>[] | null> =>
      children && Promise.all(children.map((child) => this.open({ networkId: actor.networkId, requestId: row.id, table, rowId: child.id }, child, toldTo(actor))));
    const referrals = await all('referral', row.referrals && (await Promise.all(row.referrals.map(async (referral) => ({ ...referral, targets: await Promise.all(referral.targets.map(async (target) => ({ ...target, answers: (await all('referral_answer', target.answers)) ?? [] }))) })))));
    return { ...request, excluded_persons: await all('excluded_person', row.excluded_persons), referrals };
  }
}

/** What a reader is told in the place of a text that is gone. */
export const toldTo = (actor: Actor) => (): string => DESTROYED_CONTENT[localeOfActor(actor)];

/** Asks once, and only when it has to. */
function asked(ask: () => Promise<FoundKey>): () => Promise<FoundKey> {
  let answer: Promise<FoundKey> | undefined;
  return () => (answer ??= ask());
}
