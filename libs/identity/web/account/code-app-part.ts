import { Component, inject, signal } from '@angular/core';
import { type Problem, Toasts, formats, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { Lazy } from '../shared/lazy';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { CODE_APP_TEXT } from './code-app.catalogue';
import { OwnAccount } from './own-account';

/** The code app: put in place beside a password, or taken away. */
@Component({ selector: 'ph-code-app-part', templateUrl: './code-app-part.html', styleUrl: './account-part.scss', imports: [Lazy, Dialog, ProblemNotice, StatusTag] })
export class CodeAppPart {
  protected readonly form = () => import('./code-app-set-up').then((file) => file.CodeAppSetUp);
  protected readonly t = text(CODE_APP_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly formats = formats();
  protected readonly own = inject(OwnAccount);
  protected readonly removing = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private readonly toasts = inject(Toasts);

  protected async remove(): Promise<void> {
    this.removing.set(false);
    this.problem.set(null);
    const changed = await this.own.change(() => this.own.api.removeTotp());
    if (changed.ok) this.toasts.show(this.t().removed);
    else this.problem.set(changed.problem);
  }
}
