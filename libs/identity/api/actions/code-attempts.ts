import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, recordAudit, refusal, type Refusal } from '@phare/kernel/api';
import { refused, type Actor, type Result } from '@phare/kernel/domain';
import type { Browser } from '../browsers/browser';
import type { CodePurpose } from '../challenges/challenge';
import { Challenges } from '../challenges/challenges';
import { SignInLimits } from '../limits/sign-in-limits';

/** One code that somebody says was mailed to an address. */
export interface CodeAttempt {
  readonly purpose: CodePurpose;
  readonly email: string;
  readonly code: string;
  readonly browser: Browser;
}

/** The one place where a mailed code is judged. Failures count against the network address; the five tries of a code against the account. */
@Injectable()
export class CodeAttempts {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly challenges: Challenges,
    private readonly limits: SignInLimits,
    private readonly installation: Installation,
  ) {}

  async judge<Value>(caller: Actor, { purpose, email, code, browser }: CodeAttempt, then: () => Promise<Result<Value, Refusal>>): Promise<Result<Value, Refusal>> {
    const taken = await this.limits.takeAddress(caller, browser.address);
    if (!taken) return refused(refusal('too_many_requests'));
    const right = await this.challenges.answers(caller, { purpose, browser: browser.pending ?? '', subject: email }, code);
    const answer = right ? await then() : refused(refusal('bad_credentials'));
    await this.record(caller, answer.ok ? 'code_verified' : 'code_refused', purpose);
    if (answer.ok) await this.limits.giveBack(caller, taken);
    return answer;
  }

  private record(caller: Actor, action: string, purpose: CodePurpose): Promise<void> {
    return this.database.withActor(caller, (transaction) => recordAudit(transaction, { action, subject: 'account', detail: { purpose } }, this.installation.now()));
  }
}
