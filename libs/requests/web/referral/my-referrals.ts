import { Component, computed, inject, input } from '@angular/core';
import { type Api, formats, text } from '@phare/kernel/web';
import { PolicyWords } from '../request-file/policy-words';
import { LOOP_TEXT } from './loop.catalogue';
import { ReferralTargets } from './referral-targets';

/** A5: where the organisation is directed, what each resource may know, and whether it answered. */
@Component({ selector: 'ph-my-referrals', templateUrl: './my-referrals.html', styleUrl: './my-referrals.scss', imports: [ReferralTargets] })
export class MyReferrals {
  readonly referrals = input.required<readonly Api.ReferralStateDto[]>();
  readonly mine = input.required<boolean>();

  protected readonly t = text(LOOP_TEXT);
  private readonly formats = formats();
  private readonly words = inject(PolicyWords);
  protected readonly shown = computed(() => this.referrals().map((referral) => ({ ...referral, said: `${this.formats().dateTime(referral.referredAt)}. ${this.words.of('reason', referral.reason)}.` })));
}
