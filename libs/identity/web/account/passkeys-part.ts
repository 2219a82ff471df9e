import { Component, inject, signal } from '@angular/core';
import { type Api, type Problem, Toasts, formats, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { PasskeyDevice } from '../shared/passkey-device';
import { Lazy } from '../shared/lazy';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { OwnAccount } from './own-account';
import { PASSKEYS_TEXT } from './passkeys.catalogue';

/** The passkeys: listed, removed, added. */
@Component({ selector: 'ph-passkeys-part', templateUrl: './passkeys-part.html', styleUrl: './account-part.scss', imports: [Dialog, Lazy, ProblemNotice] })
export class PasskeysPart {
  protected readonly form = () => import('./passkey-form').then((file) => file.PasskeyForm);
  protected readonly t = text(PASSKEYS_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly formats = formats();
  protected readonly own = inject(OwnAccount);
  protected readonly device = inject(PasskeyDevice);
  protected readonly removalProblem = signal<Problem | null>(null);
  protected readonly removing = signal<Api.AccountPasskeyDto | null>(null);
  private readonly toasts = inject(Toasts);

  protected async remove(id: string): Promise<void> {
    this.removing.set(null);
    this.removalProblem.set(null);
    const changed = await this.own.change(() => this.own.api.removePasskey(id));
    if (changed.ok) this.toasts.show(this.t().removed);
    else this.removalProblem.set(changed.problem);
  }
}
