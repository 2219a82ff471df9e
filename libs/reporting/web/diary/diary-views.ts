import { Component, computed } from '@angular/core';
import { text } from '@phare/kernel/web';
import { PageViews } from '@phare/kernel/web/feedback/page-views';
import { DIARY_TEXT } from './diary.catalogue';

/** From one’s day to one’s agenda and back. */
@Component({ selector: 'ph-diary-views', template: '<ph-page-views [label]="t().views" [views]="views()" />', imports: [PageViews] })
export class DiaryViews {
  protected readonly t = text(DIARY_TEXT);
  protected readonly views = computed(() => [
    { path: '/equipe/journee', label: this.t().day },
    { path: '/equipe/journee/agenda', label: this.t().agenda },
  ]);
}
