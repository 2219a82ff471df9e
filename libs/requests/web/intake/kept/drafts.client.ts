import { HttpHeaders } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Api } from '@phare/kernel/web';
import { DraftsService } from '@phare/kernel/web/generated/drafts';
import { firstValueFrom } from 'rxjs';

export type DraftKept = Api.DraftKeptDto;
export type DraftShown = Api.DraftShownDto;

/** Keeps drafts, still encrypted. Each call rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class DraftsClient {
  private readonly api = inject(DraftsService);

  begin(body: Api.NewDraftDto): Promise<DraftKept> {
    return firstValueFrom(this.api.beginDraft(body));
  }

  read(token: string): Promise<DraftShown> {
    return firstValueFrom(this.api.readDraft({ token }));
  }

  save(token: string, content: string, version: number): Promise<DraftKept> {
    return firstValueFrom(this.api.saveDraft({ token, content }, { headers: new HttpHeaders({ 'If-Match': `"${version}"` }) }));
  }

  async discard(token: string): Promise<void> {
    await firstValueFrom(this.api.discardDraft({ token }));
  }

  async share(body: Api.ShareDraftDto): Promise<void> {
    await firstValueFrom(this.api.shareDraft(body));
  }

  async unshare(token: string): Promise<void> {
    await firstValueFrom(this.api.unshareDraft({ token }));
  }

  async mail(secret: string, email: string): Promise<void> {
    await firstValueFrom(this.api.mailDraft({ secret, email }));
  }

  /** From here on the account of whoever is signed in reaches the draft too. */
  async keep(secret: string): Promise<void> {
    await firstValueFrom(this.api.keepDraft({ secret }));
  }

  /** The secret by which the account reaches its draft; `null` where it keeps none. */
  async kept(): Promise<string | null> {
    return (await firstValueFrom(this.api.readKeptDraft())).secret;
  }
}
