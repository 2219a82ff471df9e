import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pageTitle, text } from '@phare/kernel/web';
import { NOT_FOUND_TEXT } from './not-found.catalogue';

@Component({ selector: 'app-not-found', templateUrl: './not-found.html', imports: [RouterLink] })
export class NotFound {
  protected readonly t = text(NOT_FOUND_TEXT);

  constructor() {
    pageTitle(() => this.t().title);
  }
}
