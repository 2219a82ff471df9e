import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, formats, text } from '@phare/kernel/web';
import { ClosuresClient } from '@phare/policy/web/closures';
import { DaysLeft } from '../request-file/cards/days-left';
import { RequestTags } from '../request-file/cards/request-tags';
import { PolicyWords } from '../request-file/policy-words';
import { type RequestSummary, isFrame } from '../request-file/team-requests.client';
import { timeLeft } from '../request-file/time-left';
import { QUEUE_TEXT } from './queue.catalogue';

/** One request of the list: a card that is a link, at every width. */
@Component({ selector: 'ph-queue-row', templateUrl: './queue-row.html', styleUrl: './queue-row.scss', imports: [RouterLink, DaysLeft, RequestTags] })
export class QueueRow {
  readonly request = input.required<RequestSummary>();
  readonly chosen = input(false);

  protected readonly t = text(QUEUE_TEXT);
  private readonly formats = formats();
  private readonly words = inject(PolicyWords);
  private readonly clock = inject(BrowserClock);
  protected readonly frame = computed(() => isFrame(this.request()));
  protected readonly name = computed(() => this.request().organisation?.name ?? this.request().organisationName ?? '');
  private readonly closures = inject(ClosuresClient).closures;
  protected readonly left = computed(() => timeLeft(this.request(), this.clock.now(), this.closures()));
  protected readonly arrival = computed(() => {
    const { channel, receivedAt, followUp } = this.request();
    const date = this.formats().shortDate(civilDateIn(new Date(receivedAt), followUp.timeZone));
    return channel ? this.t().channel({ channel: this.words.of('channel', channel), date }) : this.t().received({ date });
  });
}
