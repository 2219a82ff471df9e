import { Component, computed, inject } from '@angular/core';
import { text } from '@phare/kernel/web';
import { Lazy } from '../shared/lazy';
import { OwnAccount } from './own-account';
import { PASSWORD_TEXT } from './password.catalogue';

/** The password: changed, or chosen where there is none yet. Its form is downloaded when it opens, and forgets what was typed when it closes. */
@Component({ selector: 'ph-password-part', templateUrl: './password-part.html', styleUrl: './account-part.scss', imports: [Lazy] })
export class PasswordPart {
  protected readonly form = () => import('./password-form').then((file) => file.PasswordForm);
  protected readonly t = text(PASSWORD_TEXT);
  protected readonly own = inject(OwnAccount);
  protected readonly hasPassword = computed(() => this.own.account()?.hasPassword ?? false);
}
