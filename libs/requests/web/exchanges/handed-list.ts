import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { formats, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { reading } from '../beside/reading';
import { RequestOnScreen } from '../beside/request-on-screen';
import { Exchanges } from './exchanges.client';
import { HANDED_TEXT } from './handed.catalogue';

/** The models handed over on a request, each to be saved in the version it then had. On its requester's page, nothing while there is none. */
@Component({
  selector: 'ph-handed-list',
  template: `
    @if (items().length > 0 || place() === 'team') {
      <section class="exchange" [class.exchange--card]="place() === 'team'" [class.ph-card]="place() === 'team'" aria-labelledby="handed-heading">
        @if (place() === 'mine') {
          <h2 id="handed-heading">{{ t().heading.mine }}</h2>
          <p class="exchange__lead">{{ t().lead }}</p>
        } @else {
          <div class="exchange__head">
            <h3 id="handed-heading">{{ t().heading.team }}</h3>
            <ng-content />
          </div>
        }
        <ul class="files">
          @for (item of items(); track item.id) {
            <li class="files__file">
              <a class="files__link" [href]="item.href" [attr.aria-label]="t().download(item)" download>{{ item.title }}</a>
              @if (item.superseded) {
                <ph-status-tag tone="info">{{ t().superseded }}</ph-status-tag>
              }
              <span class="files__by">{{ item.about }}</span>
            </li>
          } @empty {
            <li class="exchange__none">{{ t().none }}</li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './exchanges.scss',
  imports: [StatusTag],
})
export class HandedList {
  readonly place = input.required<'mine' | 'team'>();

  protected readonly t = text(HANDED_TEXT);
  private readonly open = inject(RequestOnScreen);
  private readonly client = inject(Exchanges);
  private readonly formats = formats();
  private readonly read = rxResource({ params: reading(), stream: ({ params }) => this.client.handed(params.id) });
  protected readonly items = computed(() => {
    const request = this.open.opened()?.request;
    return (this.read.hasValue() ? this.read.value() : []).map((item) => ({
      ...item,
      href: `/api/requests/${request?.id}/handed-documents/${item.id}`,
      about: this.t().about({ number: item.number, name: item.handedBy.name, date: this.formats().dateTime(item.handedAt, request?.followUp.timeZone) }),
    }));
  });
}
