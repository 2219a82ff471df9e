import { Component, ElementRef, afterNextRender, computed, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { FormAttempt, Notice, type Problem, Session, TextField, text } from '@phare/kernel/web';
import { SessionService } from '@phare/kernel/web/generated/session';
import { firstValueFrom } from 'rxjs';
import { accountProblem, accountSentences } from '../shared/account-problem';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { PasskeyDevice } from '../shared/passkey-device';
import { PasswordField } from '../shared/password-field';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { WaysIn, withoutSpaces } from '../sign-in/ways-in';
import { OwnAccount } from './own-account';
import { StepUp } from './step-up';
import { STEP_UP_TEXT } from './step-up.catalogue';

/** Who is there: the password, with a code where the account has one; a mailed code where there is no password; or a passkey. */
@Component({ selector: 'ph-step-up-form', templateUrl: './step-up-form.html', imports: [FormField, FormFrame, Notice, PasswordField, TextField] })
export class StepUpForm {
  protected readonly t = text(STEP_UP_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly stepUp = inject(StepUp);
  protected readonly account = inject(OwnAccount).account;
  protected readonly device = inject(PasskeyDevice);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly mailed = signal(false);
  private readonly otpAsked = signal(false);
  private readonly session = inject(Session);
  private readonly api = inject(SessionService);
  private readonly ways = inject(WaysIn);
  private readonly shared = accountSentences();
  private readonly model = signal({ password: '', otp: '' });

  protected readonly hasPassword = computed(() => this.account()?.hasPassword ?? true);
  protected readonly needsCode = computed(() => !this.hasPassword() || this.otpAsked() || (this.account()?.totp ?? null) !== null);
  protected readonly hasPasskey = computed(() => this.device.supported && (this.account()?.passkeys.length ?? 0) > 0);
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.password, { when: () => this.hasPassword(), message: () => this.words().passwordMissing });
      required(path.otp, { when: () => this.needsCode(), message: () => this.words().codeMissing });
    },
    { name: 'step-up' },
  );
  protected readonly attempt = new FormAttempt(this.form);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('input')?.focus());
  }

  protected sentences(): Record<string, string> {
    return { ...this.shared(), bad_credentials: this.t().refused, otp_required: this.t().codeToo, somebody_else: this.t().somebodyElse };
  }

  protected send(): Promise<boolean> {
    const { password, otp } = this.model();
    const proof = { ...(this.hasPassword() ? { password } : {}), ...(this.needsCode() ? { otp: withoutSpaces(otp) } : {}) };
    return this.attempt.send(() => this.prove(() => firstValueFrom(this.api.confirmSession(proof))));
  }

  protected mailCode(): Promise<void> {
    return this.attempted(async () => {
      await this.ways.askCode(this.account()?.email ?? '');
      this.mailed.set(true);
    });
  }

  /** A passkey signs in anew; that of somebody else must not make this change in their account. */
  protected usePasskey(): Promise<void> {
    const before = this.session.view()?.user.id;
    return this.attempted(async () => {
      await this.ways.withPasskey();
      if (this.session.view()?.user.id === before) this.stepUp.end(true);
      else this.problem.set({ status: 409, code: 'somebody_else', title: '', detail: '', errors: [], missing: [] });
    });
  }

  private prove(call: () => Promise<unknown>): Promise<void> {
    return this.attempted(async () => {
      await call();
      this.stepUp.end(true);
    });
  }

  private async attempted(step: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    await step().catch((error: unknown) => {
      const problem = accountProblem(error);
      if (problem.code === 'otp_required') this.otpAsked.set(true);
      this.problem.set(problem);
    });
  }
}
