import { Component, type OnInit, computed, inject, input, signal } from '@angular/core';
import { FormField, form, maxLength, validate } from '@angular/forms/signals';
import { FormAttempt, Session, TextField, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { PolicyClient } from '@phare/policy/web';
import { territoriesIn, typedTerritories } from '../territories';
import { PEOPLE_TEXT } from './people.catalogue';
import { PeopleClient, type ProfileView } from './people.client';
import { PeopleFrame } from './people-frame';
import { PeopleScreen } from './people-screen';

const isCapacity = (typed: string): boolean => /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= 100;

/** What somebody can take, when and how; what they know and where they go, for the team to say. */
@Component({ selector: 'ph-profile-form', templateUrl: './profile-form.html', imports: [FormField, CheckCards, TextField, PeopleFrame] })
export class ProfileForm implements OnInit {
  readonly profile = input.required<ProfileView>();

  private readonly words = text(PEOPLE_TEXT);
  private readonly client = inject(PeopleClient);
  private readonly screen = inject(PeopleScreen);
  private readonly policy = inject(PolicyClient).policy;
  protected readonly team = inject(Session).isTeam;
  protected readonly t = computed(() => this.words().form);
  protected readonly label = computed(() => this.words().changeOf({ name: this.profile().name }));
  private readonly model = signal({ capacity: '', availability: '', modes: [] as readonly string[], languages: [] as readonly string[], skills: [] as readonly string[], territories: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.capacity, ({ value }) => (isCapacity(value()) ? undefined : { kind: 'number', message: this.t().number }));
      maxLength(path.availability, 500, { message: () => this.t().tooLong });
    },
    { name: 'profile' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly modes = computed(() => (this.policy()?.rules.values.modes ?? []).map(({ code, label }) => ({ value: code, label })));
  protected readonly languages = computed(() => Object.entries(this.words().language).map(([value, label]) => ({ value, label })));
  protected readonly skills = computed(() => (this.policy()?.offer ?? []).flatMap(({ items, title: family }) => items.map(({ code, title }) => ({ value: code, label: title, hint: family }))));

  ngOnInit(): void {
    const { capacity, availability, modes, languages, skills, territories } = this.profile();
    this.model.set({ capacity: String(capacity), availability: availability ?? '', modes, languages, skills, territories: typedTerritories(territories) });
  }

  protected send(): Promise<boolean> {
    const { capacity, availability, modes, languages, skills, territories } = this.model();
    const own = { capacity: Number(capacity), availability: availability.trim() || null, modes: [...modes], languages: [...languages] };
    const change = this.team() ? { ...own, skills: [...skills], territories: territoriesIn(territories) } : own;
    return this.attempt.send(async () => void (await this.screen.send(() => this.client.change(this.profile(), change))));
  }
}
