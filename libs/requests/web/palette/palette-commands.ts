import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Language, Session, text } from '@phare/kernel/web';
import { QUEUE_TEXT } from '../queue/queue.catalogue';
import { SAVED_VIEWS } from '../queue/saved-views';
import { teamParties } from '../request-file/acting';
import { openActions } from '../request-file/actions/open-actions';
import { OpenRequest } from '../request-file/open-request';
import { FILE_TEXT } from '../request-file/request-file.catalogue';
import type { RequestSummary } from '../request-file/team-requests.client';
import type { PaletteGroup, PaletteOption } from './palette-options';
import { PALETTE_TEXT } from './palette.catalogue';

const QUEUE = '/equipe/file';

/** What the palette offers by name: the actions open on the request, the saved views, the screens that this person may reach. */
@Injectable()
export class PaletteCommands {
  private readonly open = inject(OpenRequest);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly t = text(PALETTE_TEXT);
  private readonly queue = text(QUEUE_TEXT);
  private readonly file = text(FILE_TEXT);

  groups(help: () => void): readonly PaletteGroup[] {
    return [
      { code: 'act', options: this.actions() },
      { code: 'views', options: this.session.isTeam() ? this.views() : [] },
      { code: 'go', options: [...this.screens(), { id: 'help', label: this.t().go.help, note: '?', run: help }] },
    ];
  }

  request({ id, number, organisation, organisationName, subject }: RequestSummary): PaletteOption {
    const name = organisation?.name ?? organisationName ?? '';
    return { id, label: [number, name].filter(Boolean).join(' · '), note: subject ?? this.queue().frame, run: () => this.show(id) };
  }

  private actions(): readonly PaletteOption[] {
    const request = this.open.opened()?.request;
    if (!request) return [];
    const [names, { number }] = [this.file().action, request];
    const open = openActions(request, teamParties(request, this.session.view()), this.language.locale()).filter(({ refusal }) => !refusal);
    const done = open.map(({ name }) => ({ id: `act-${name}`, label: this.t().on({ action: names[name], number }), run: () => this.open.start(name) }));
    const planned = request.writable?.includes('plan_next') ? [{ id: 'act-plan_next', label: this.t().on({ action: this.file().planNext, number }), run: () => this.open.start('plan_next') }] : [];
    return [...done, ...planned];
  }

  private views(): readonly PaletteOption[] {
    return SAVED_VIEWS.map(({ code }) => ({ id: `view-${code}`, label: this.queue().viewInWords[code], run: () => void this.router.navigate([QUEUE], { queryParams: { vue: code } }) }));
  }

  private screens(): readonly PaletteOption[] {
    const screens = [
      { code: 'entry', path: '/equipe/saisie', shown: this.session.isTeam() },
      { code: 'ties', path: '/equipe/liens', shown: this.session.isTeam() },
      { code: 'people', path: '/equipe/personnes-ressources', shown: this.session.may('support.read_people') },
      { code: 'mails', path: '/equipe/courriels', shown: this.session.may('mail.read') },
      { code: 'directory', path: '/equipe/repertoire', shown: this.session.may('support.manage') },
      { code: 'late', path: '/equipe/retards', shown: this.session.may('request.read_breaches') },
    ] as const;
    return screens.filter(({ shown }) => shown).map(({ code, path }) => ({ id: `go-${code}`, label: this.t().go[code], run: () => void this.router.navigateByUrl(path) }));
  }

  private show(id: string): void {
    void (this.session.isTeam() ? this.router.navigate([QUEUE], { queryParams: { demande: id }, queryParamsHandling: 'merge' }) : this.router.navigate(['/equipe/demandes', id]));
  }
}
