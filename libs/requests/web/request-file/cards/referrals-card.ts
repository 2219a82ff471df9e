import { Component, computed, inject, input } from '@angular/core';
import { type Api, formats, text } from '@phare/kernel/web';
import { WhyClause } from '@phare/policy/web/clause';
import { ReferralTargets } from '../../referral/referral-targets';
import { PolicyWords } from '../policy-words';
import { CARDS_TEXT } from './cards.catalogue';

/** Each referral with its reason, its clause, where it sends and how far each loop is. */
@Component({ selector: 'ph-referrals-card', templateUrl: './referrals-card.html', styleUrl: './list-card.scss', imports: [ReferralTargets, WhyClause] })
export class ReferralsCard {
  readonly referrals = input.required<readonly Api.ReferralStateDto[]>();

  private readonly words = text(CARDS_TEXT);
  private readonly formats = formats();
  private readonly policyWords = inject(PolicyWords);
  protected readonly t = computed(() => this.words().referrals);
  protected readonly shown = computed(() =>
    this.referrals().map((referral) => ({
      ...referral,
      said: this.t().made({ date: this.formats().dateTime(referral.referredAt), reason: this.policyWords.of('reason', referral.reason) }),
    })),
  );
}
