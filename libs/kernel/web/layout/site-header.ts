import { Component, inject, input } from '@angular/core';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';
import type { Locale } from '@phare/kernel/domain';
import { Language } from '../language/language';
import { text } from '../language/text';
import { NETWORK } from '../network/network';
import { Session } from '../session/session';
import { LAYOUT_TEXT } from './layout.catalogue';
import { Logo } from './logo';

/** An entry of the main navigation. */
export interface NavigationLink {
  readonly path: string;
  readonly label: string;
  /** Active on this very address only. */
  readonly exact?: boolean;
}

@Component({ selector: 'ph-site-header', templateUrl: './site-header.html', imports: [RouterLink, RouterLinkActive, Logo] })
export class SiteHeader {
  readonly links = input.required<readonly NavigationLink[]>();

  protected readonly t = text(LAYOUT_TEXT);
  protected readonly network = inject(NETWORK);
  protected readonly session = inject(Session);
  protected readonly language = inject(Language);
  private readonly router = inject(Router);

  protected switchLanguage(): void {
    this.language.change(this.other());
  }

  protected other(): Locale {
    return this.language.locale() === 'fr-CA' ? 'en-CA' : 'fr-CA';
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/');
  }
}
