import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pageTitle, text } from '@phare/kernel/web';
import { APP_TEXT } from './app.catalogue';

@Component({ selector: 'app-not-found', templateUrl: './not-found.html', imports: [RouterLink] })
export class NotFound {
  protected readonly t = text(APP_TEXT);

  constructor() {
    pageTitle(() => this.t().notFoundTitle);
  }
}
