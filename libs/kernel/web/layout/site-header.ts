import { Component, DOCUMENT, computed, inject, input, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import type { Locale } from '@phare/kernel/domain';
import { filter, map } from 'rxjs';
import { Language } from '../language/language';
import { text } from '../language/text';
import { NETWORK } from '../network/network';
import { Session } from '../session/session';
import { forgetDevice } from '../leaving/forget-device';
import { QuickExitButton } from '../leaving/quick-exit-button';
import { LAYOUT_TEXT } from './layout.catalogue';
import { Logo } from './logo';

/** An entry of the main navigation. */
export interface NavigationLink {
  readonly path: string;
  readonly label: string;
  /** Active on this very address only. */
  readonly exact?: boolean;
  /** Pages kept at another address that belong to it all the same. */
  readonly also?: readonly string[];
}

/** So many fit on two lines of a phone; more wait behind a button there. */
const FEW = 4;

/** So many fit on one line of a desk; more wait behind a button at its end. */
const IN_LINE = 8;

@Component({ selector: 'ph-site-header', templateUrl: './site-header.html', imports: [RouterLink, Logo, QuickExitButton], host: { '(keydown.escape)': 'fold($event)' } })
export class SiteHeader {
  readonly links = input.required<readonly NavigationLink[]>();

  protected readonly t = text(LAYOUT_TEXT);
  protected readonly network = inject(NETWORK);
  protected readonly session = inject(Session);
  protected readonly language = inject(Language);
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly router = inject(Router);
  protected readonly path = toSignal(this.router.events.pipe(filter((event) => event instanceof NavigationEnd), map((event) => pathOf(event.urlAfterRedirects))), { initialValue: pathOf(this.router.url) });

  /** The one entry that the page is under: « /equipe/comptes » rather than « /equipe ». */
  protected readonly here = computed(() => this.links().filter((link) => leadsTo(link, this.path())).sort((one, other) => other.path.length - one.path.length)[0]);

  protected readonly long = computed(() => this.links().length > FEW);
  /** The entries that the line of a desk has no room for; never a single one, that would take the room of its button. */
  protected readonly rest = computed(() => (this.links().length > IN_LINE + 1 ? this.links().slice(IN_LINE) : []));
  protected readonly hereInRest = computed(() => this.rest().some((link) => link === this.here()));
  /** Whether all of them are shown; folded again on the next page. */
  protected readonly unfolded = linkedSignal({ source: this.path, computation: () => false });

  /** Back to the button: the link that had the focus is gone. */
  protected fold({ currentTarget }: Event): void {
    if (!this.unfolded()) return;
    this.unfolded.set(false);
    if (currentTarget instanceof HTMLElement) currentTarget.querySelectorAll<HTMLElement>('[aria-expanded]').forEach((button) => button.focus());
  }

  protected switchLanguage(): void {
    this.language.change(this.other());
  }

  protected other(): Locale {
    return this.language.locale() === 'fr-CA' ? 'en-CA' : 'fr-CA';
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    if (this.view) forgetDevice(this.view);
    await this.router.navigateByUrl('/');
  }
}

const pathOf = (url: string): string => url.split(/[?#]/)[0] ?? '';
const isUnder = (path: string, here: string): boolean => here === path || here.startsWith(`${path}/`);
const leadsTo = ({ path, exact, also = [] }: NavigationLink, here: string): boolean => (exact ? here === path : [path, ...also].some((each) => isUnder(each, here)));
