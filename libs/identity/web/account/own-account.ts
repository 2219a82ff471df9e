import { Injectable, inject, signal } from '@angular/core';
import { type Api, type Problem, Session, problemOf } from '@phare/kernel/web';
import { AccountService } from '@phare/kernel/web/generated/account';
import { type Observable, firstValueFrom } from 'rxjs';
import { accountProblem } from '../shared/account-problem';
import { StepUp } from './step-up';

export type AccountView = Api.AccountDto;
export type Device = Api.DeviceDto;
/** The part of the account that is being changed: one at a time. */
export type Part = 'password' | 'code-app' | 'passkey';
export type Changed<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** One's own account as its page shows it: what it is proved with, where it is open, and every change of it. */
@Injectable()
export class OwnAccount {
  readonly account = signal<AccountView | null>(null);
  readonly devices = signal<readonly Device[]>([]);
  readonly problem = signal<Problem | null>(null);
  readonly open = signal<Part | null>(null);
  /** Recovery codes just made: shown this once. */
  readonly newCodes = signal<readonly string[]>([]);

  readonly api = inject(AccountService);
  private readonly session = inject(Session);
  private readonly stepUp = inject(StepUp);

  async load(): Promise<void> {
    this.problem.set(null);
    try {
      const [account, { items }] = await Promise.all([firstValueFrom(this.api.readAccount()), firstValueFrom(this.api.listDevices())]);
      this.account.set(account);
      this.devices.set(items);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  /** Makes a change, after the person has proved again who they are where that is asked; then shows the account as it is. */
  async change<Value>(call: () => Observable<Value> | Promise<Value>): Promise<Changed<Value>> {
    try {
      const value = await this.stepUp.through(() => asPromise(call()));
      // What the session may do follows from its factors.
      await Promise.all([this.load(), this.session.refresh()]);
      return { ok: true, value };
    } catch (error) {
      return { ok: false, problem: accountProblem(error) };
    }
  }

  /** The end of a change that may have brought recovery codes. */
  keep(codes: readonly string[]): void {
    this.open.set(null);
    this.newCodes.set(codes);
  }
}

const asPromise = <Value>(answer: Observable<Value> | Promise<Value>): Promise<Value> => (answer instanceof Promise ? answer : firstValueFrom(answer));
