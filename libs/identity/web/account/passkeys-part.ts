import { Component, Injector, afterNextRender, inject, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { type Api, Dialog, FormAttempt, type Problem, ProblemNotice, TextField, Toasts, focusById, formats, text } from '@phare/kernel/web';
import { firstValueFrom } from 'rxjs';
import { accountSentences } from '../shared/account-problem';
import { FormFrame } from '../shared/form-frame';
import { PasskeyDevice } from '../shared/passkey-device';
import { refusalAt } from '../shared/refused-fields';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { OwnAccount } from './own-account';
import { PASSKEYS_TEXT } from './passkeys.catalogue';

const LONGEST_NAME = 60;

/** The passkeys: added with a name, listed, removed. */
@Component({ selector: 'ph-passkeys-part', templateUrl: './passkeys-part.html', styleUrl: './account-part.scss', imports: [FormField, Dialog, FormFrame, ProblemNotice, TextField] })
export class PasskeysPart {
  protected readonly t = text(PASSKEYS_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly formats = formats();
  protected readonly own = inject(OwnAccount);
  protected readonly device = inject(PasskeyDevice);
  protected readonly sentences = accountSentences();
  protected readonly refusalAt = refusalAt;
  protected readonly fields = { '/name': 'passkey.name' };
  protected readonly problem = signal<Problem | null>(null);
  protected readonly removalProblem = signal<Problem | null>(null);
  protected readonly removing = signal<Api.AccountPasskeyDto | null>(null);
  private readonly model = signal({ name: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.name, { message: () => this.t().nameMissing });
      maxLength(path.name, LONGEST_NAME, { message: () => this.t().nameTooLong });
    },
    { name: 'passkey' },
  );
  protected attempt = new FormAttempt(this.form);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);

  protected begin(): void {
    this.own.open.set('passkey');
    afterNextRender(() => focusById('passkey.name'), { injector: this.injector });
  }

  protected add(): Promise<boolean> {
    this.problem.set(null);
    return this.attempt.send(async () => {
      const added = await this.own.change(() => this.make());
      if (!added.ok) return this.problem.set(added.problem);
      this.own.keep(added.value.recoveryCodes);
      this.model.set({ name: '' });
      this.form().reset();
      this.attempt = new FormAttempt(this.form);
      this.toasts.show(this.t().added);
    });
  }

  protected async remove(id: string): Promise<void> {
    this.removing.set(null);
    this.removalProblem.set(null);
    const changed = await this.own.change(() => this.own.api.removePasskey(id));
    if (changed.ok) this.toasts.show(this.t().removed);
    else this.removalProblem.set(changed.problem);
  }

  private async make(): Promise<Api.AddedPasskeyDto> {
    const { options } = await firstValueFrom(this.own.api.preparePasskey({}));
    const response = await this.device.create(options);
    return firstValueFrom(this.own.api.addPasskey({ name: this.model().name.trim(), response }));
  }
}
