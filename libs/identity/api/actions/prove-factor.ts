import { Injectable } from '@nestjs/common';
import { factorAsked } from '@phare/identity/domain';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import { standingOf, type AccountFacts } from '../accounts/account-facts';
import type { Browser } from '../browsers/browser';
import { Challenges } from '../challenges/challenges';
import { SecondFactors } from '../factors/second-factors';
import type { SessionMethod } from '../sessions/session-methods';

/** Judges what came beside a right password: how the session then counts as opened. Each code is spent by being right. */
@Injectable()
export class ProveFactor {
  constructor(
    private readonly factors: SecondFactors,
    private readonly challenges: Challenges,
  ) {}

  async execute(caller: Actor, account: AccountFacts, otp: string | undefined, browser: Browser): Promise<Result<SessionMethod, 'otp_required' | 'bad_credentials'>> {
    const asked = factorAsked(standingOf(account));
    if (asked === 'none') return accepted('password');
    if (otp === undefined) return refused('otp_required');
    const method = (asked === 'mailed' && (await this.mailed(caller, account, otp, browser))) || (await this.factors.prove(caller, account.id, otp));
    return method ? accepted(method) : refused('bad_credentials');
  }

  private async mailed(caller: Actor, { email }: AccountFacts, otp: string, { pending }: Browser): Promise<'mailed_code' | null> {
    if (pending === undefined) return null;
    return (await this.challenges.answers(caller, { purpose: 'second_factor', browser: pending, subject: email }, otp)) ? 'mailed_code' : null;
  }
}
