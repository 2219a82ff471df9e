import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { text } from '../language/text';
import { NETWORK } from '../network/network';
import { LAYOUT_TEXT } from './layout.catalogue';

@Component({ selector: 'ph-site-footer', templateUrl: './site-footer.html', imports: [RouterLink] })
export class SiteFooter {
  protected readonly t = text(LAYOUT_TEXT);
  protected readonly network = inject(NETWORK);
}
