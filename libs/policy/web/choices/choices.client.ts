import { Injectable, inject, linkedSignal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { type Api, type IdempotencyKeys, Language, Session, spaced } from '@phare/kernel/web';
import { PolicyService } from '@phare/kernel/web/generated/policy';
import { firstValueFrom } from 'rxjs';

export type KeptChoice = Api.KeptChoiceDto;

/** What the network chose where its policy is silent, with who chose, for whoever may read it. */
@Injectable({ providedIn: 'root' })
export class ChoicesClient {
  private readonly api = inject(PolicyService);
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  // The interceptor asks in the language of the screen: the parameter says when to ask again.
  private readonly list = rxResource({
    params: () => (this.session.may('policy.read_choices') ? this.language.locale() : undefined),
    stream: () => this.api.listPolicyChoices(),
  });

  /** None until read. While another language arrives, the last one stays on the screen. */
  readonly choices = linkedSignal<readonly KeptChoice[] | undefined, readonly KeptChoice[]>({
    source: () => (this.list.hasValue() ? this.shown(this.list.value().items) : undefined),
    computation: (read, last) => read ?? last?.value ?? [],
  }).asReadonly();
  readonly error = this.list.error;

  retry(): void {
    this.list.reload();
  }

  /** Rejects with the HttpErrorResponse of a refusal. */
  async choose(body: Api.NewChoicesDto, keys: IdempotencyKeys): Promise<void> {
    this.list.set(await firstValueFrom(this.api.choosePolicy(body, { context: keys.contextFor(body) })));
  }

  private shown(items: readonly KeptChoice[]): readonly KeptChoice[] {
    return this.language.locale() === 'fr-CA' ? spaced(items) : items;
  }
}
