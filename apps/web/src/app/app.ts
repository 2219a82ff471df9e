import { Component, Injector, computed, inject, runInInjectionContext } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { BrowserClock, LAYOUT_TEXT, type NavigationLink, Session, SiteFooter, SiteHeader, ToastOutlet, text } from '@phare/kernel/web';
import { APP_TEXT } from './app.catalogue';
import { focusHeadingAfterNavigation } from './focus/focus-heading';
import { GuideHelp } from './help/guide-help';
import { SweepBanner } from './sweep-banner';
import { TimeTravel } from './time-travel';

@Component({ selector: 'app-root', templateUrl: './app.html', imports: [RouterOutlet, SiteHeader, SiteFooter, GuideHelp, SweepBanner, TimeTravel, ToastOutlet] })
export class App {
  protected readonly layout = text(LAYOUT_TEXT);
  protected readonly t = text(APP_TEXT);
  protected readonly session = inject(Session);
  protected readonly demonstrates = inject(BrowserClock).demonstrates;

  protected readonly links = computed<readonly NavigationLink[]>(() => {
    const t = this.t();
    const team = this.session.isTeam() ? [{ path: '/equipe', label: t.queue }] : [];
    const work = this.session.isResource() ? [{ path: '/equipe/journee', label: t.day }, { path: '/equipe/accompagnements', label: t.work, also: this.session.isTeam() ? [] : ['/equipe/demandes'] }] : [];
    const people = this.session.may('support.read_people') ? [{ path: '/equipe/personnes-ressources', label: this.session.isTeam() ? t.people : t.profile }] : [];
    const mails = this.session.may('mail.read') ? [{ path: '/equipe/courriels', label: t.mails }] : [];
    const directory = this.session.may('support.manage') ? [{ path: '/equipe/repertoire', label: t.directory, also: ['/equipe/organismes/importer'] }] : [];
    const steering = this.session.may('report.read_deadlines') ? [{ path: '/equipe/pilotage', label: t.steering, also: ['/equipe/registres', '/equipe/retards'] }] : [];
    const accesses = this.session.may('report.read_accesses') && !this.session.isTeam() ? [{ path: '/equipe/pilotage/confidentialite', label: t.accesses, also: ['/equipe/registres'] }] : [];
    const destructions = this.session.may('destruction.confirm') && !this.session.isTeam() ? [{ path: '/equipe/registres/destructions', label: t.destructions }] : [];
    const closures = this.session.may('policy.keep_closures') ? [{ path: '/equipe/fermetures', label: t.closures }] : [];
    const schedules = this.session.may('schedule.read') ? [{ path: '/equipe/suivis-prevus', label: t.schedules }] : [];
    const accounts = this.session.may('account.manage') ? [{ path: '/equipe/comptes', label: t.accounts }] : [];
    const recoveries = this.session.may('account.recover') ? [{ path: '/equipe/recuperations', label: t.recoveries }] : [];
    const mine = this.session.signedIn() && !this.session.isTeam() ? [{ path: '/mes-demandes', label: t.mine }] : [];
    return [...team, ...work, ...people, ...mails, ...directory, ...schedules, ...steering, ...accesses, ...destructions, ...closures, ...accounts, ...recoveries, { path: '/', label: t.home, exact: true }, { path: '/demande', label: t.ask }, ...mine, { path: '/politique', label: t.policy }];
  });

  constructor() {
    focusHeadingAfterNavigation();
    const injector = inject(Injector);
    // There is no focus to keep before the first.
    document.addEventListener('focusin', () => void import('./focus').then(({ careForFocus }) => runInInjectionContext(injector, careForFocus)), { once: true });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    document.querySelector<HTMLElement>('main')?.focus();
  }
}
