import { Component, afterNextRender, computed, inject, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { type Api, FormAttempt, type Problem, TextField, Toasts, focusById, text } from '@phare/kernel/web';
import { firstValueFrom } from 'rxjs';
import { accountSentences } from '../shared/account-problem';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { PasskeyDevice } from '../shared/passkey-device';
import { refusalAt } from '../shared/refused-fields';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { OwnAccount } from './own-account';
import { PASSKEYS_TEXT } from './passkeys.catalogue';

const LONGEST_NAME = 60;

/** A passkey that is added, with a name to tell it from the others. */
@Component({ selector: 'ph-passkey-form', templateUrl: './passkey-form.html', imports: [FormField, FormFrame, TextField] })
export class PasskeyForm {
  protected readonly t = text(PASSKEYS_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly own = inject(OwnAccount);
  private readonly shared = accountSentences();
  protected readonly sentences = computed(() => ({ ...this.shared(), passkey_known: this.t().known }));
  protected readonly refusalAt = refusalAt;
  protected readonly fields = { '/name': 'passkey.name' };
  protected readonly problem = signal<Problem | null>(null);
  private readonly device = inject(PasskeyDevice);
  private readonly toasts = inject(Toasts);
  private readonly model = signal({ name: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.name, { message: () => this.t().nameMissing });
      maxLength(path.name, LONGEST_NAME, { message: () => this.t().nameTooLong });
    },
    { name: 'passkey' },
  );
  protected readonly attempt = new FormAttempt(this.form);

  constructor() {
    afterNextRender(() => focusById('passkey.name'));
  }

  protected add(): Promise<boolean> {
    this.problem.set(null);
    return this.attempt.send(async () => {
      const added = await this.own.change(() => this.make());
      if (!added.ok) return this.problem.set(added.problem);
      this.own.keep(added.value.recoveryCodes);
      this.toasts.show(this.t().added);
    });
  }

  private async make(): Promise<Api.AddedPasskeyDto> {
    const { options } = await firstValueFrom(this.own.api.preparePasskey({}));
    const response = await this.device.create(options);
    return firstValueFrom(this.own.api.addPasskey({ name: this.model().name.trim(), response }));
  }
}
