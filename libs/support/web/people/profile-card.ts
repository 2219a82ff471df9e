import { Component, computed, inject, input, output } from '@angular/core';
import { Session, capitalised, formats, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { SummaryList, type SummaryRow } from '@phare/kernel/web/feedback/summary-list';
import { PolicyClient } from '@phare/policy/web';
import { AbsenceForm } from './absence-form';
import { HandOverAllForm } from './hand-over-all-form';
import { PEOPLE_TEXT } from './people.catalogue';
import { type HandOvers, PeopleClient, type ProfileView } from './people.client';
import { PeopleScreen, type Writing } from './people-screen';
import { ProfileForm } from './profile-form';

/** One resource person: what they know, how much they have, when they are away, and what the reader may change of it. */
@Component({ selector: 'ph-profile-card', templateUrl: './profile-card.html', styleUrl: './profile-card.scss', imports: [StatusTag, SummaryList, AbsenceForm, HandOverAllForm, ProfileForm] })
export class ProfileCard {
  readonly profile = input.required<ProfileView>();
  readonly handedOver = output<HandOvers>();

  protected readonly t = text(PEOPLE_TEXT);
  protected readonly screen = inject(PeopleScreen);
  private readonly client = inject(PeopleClient);
  private readonly session = inject(Session);
  private readonly policy = inject(PolicyClient).policy;
  protected readonly formats = formats();
  protected readonly own = computed(() => this.session.view()?.user.personId === this.profile().personId);
  protected readonly coordination = computed(() => this.session.may('request.hand_over_all'));
  protected readonly rows = computed<readonly SummaryRow[]>(() => {
    const [t, { skills, territories, languages, modes, availability, load, capacity }] = [this.t(), this.profile()];
    const offer = new Map(this.policy()?.offer.flatMap(({ items }) => items.map(({ code, title }) => [code, title] as const)));
    const meets = new Map(this.policy()?.rules.values.modes.map(({ code, label }) => [code, label] as const));
    const listed = (values: readonly string[], otherwise: string): string => (values.length > 0 ? this.formats().list(values) : otherwise);
    return [
      { label: t.room, values: [t.load({ load, capacity })] },
      { label: t.skills, values: skills.length > 0 ? skills.map((code) => offer.get(code) ?? code) : [t.unsaid] },
      { label: t.territories, values: [listed(territories, t.everywhere)] },
      { label: t.languages, values: [capitalised(listed(languages.map((code) => t.language[code] ?? code), t.unsaid))] },
      { label: t.modes, values: [capitalised(listed(modes.map((code) => (meets.get(code) ?? code).toLocaleLowerCase()), t.unsaid))] },
      { label: t.availability, values: [availability ?? t.unsaid] },
    ];
  });

  protected writes(form: Writing['form']): boolean {
    const writing = this.screen.writing();
    return writing?.form === form && writing.personId === this.profile().personId;
  }

  protected agree(agrees: boolean): Promise<unknown> {
    return this.screen.send(() => this.client.agree(this.profile(), agrees));
  }

  protected takeBack(absenceId: string): Promise<unknown> {
    return this.screen.send(() => this.client.removeAbsence(this.profile(), absenceId));
  }
}
