import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { text } from '@phare/kernel/web';
import { DIARY_TEXT } from './diary.catalogue';

/** From one’s day to one’s agenda and back. */
@Component({
  selector: 'ph-diary-views',
  template: `
    <nav class="views" [attr.aria-label]="t().views">
      <a class="views__one" routerLink="/equipe/journee" routerLinkActive="views__one--current" ariaCurrentWhenActive="page">{{ t().day }}</a>
      <a class="views__one" routerLink="/equipe/agenda" routerLinkActive="views__one--current" ariaCurrentWhenActive="page">{{ t().agenda }}</a>
    </nav>
  `,
  styleUrl: './diary-views.scss',
  imports: [RouterLink, RouterLinkActive],
})
export class DiaryViews {
  protected readonly t = text(DIARY_TEXT);
}
