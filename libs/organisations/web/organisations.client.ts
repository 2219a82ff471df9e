import { Injectable, inject } from '@angular/core';
import { type Api, type IdempotencyKeys, type Suggestion, text } from '@phare/kernel/web';
import { OrganisationsService } from '@phare/kernel/web/generated/organisations';
import { type Observable, catchError, firstValueFrom, forkJoin, map, of } from 'rxjs';
import { ORGANISATIONS_TEXT } from './organisations.catalogue';

export type OrganisationView = Api.OrganisationDto;

/** A row of a type-ahead, with its membership in words: the team sees it at once. */
export interface OrganisationSuggestion extends Suggestion {
  readonly organisation: OrganisationView;
}

const SHOWN = 8;
const MOST_NEAR = 5;
const SHORTEST_TELLING_WORD = 5;

/** The team's directory of organisations. */
@Injectable({ providedIn: 'root' })
export class OrganisationsClient {
  private readonly api = inject(OrganisationsService);
  private readonly t = text(ORGANISATIONS_TEXT);

  /** Organisations whose name holds these words, whatever their accents. */
  search(query: string): Observable<readonly OrganisationSuggestion[]> {
    return this.api.listOrganisations({ q: query, limit: SHOWN } as Required<Api.ListOrganisationsParams>).pipe(map(({ items }) => items.map((organisation) => this.suggestion(organisation))));
  }

  /** Organisations that share a telling word with a name typed by someone else, the most shared first. */
  async near(name: string): Promise<readonly OrganisationSuggestion[]> {
    const words = name.split(/[\s’'-]+/).filter((word) => word.length >= SHORTEST_TELLING_WORD);
    if (words.length === 0) return [];
    const found = await firstValueFrom(forkJoin(words.map((word) => this.search(word).pipe(catchError(() => of([]))))));
    const shared = new Map<string, { readonly suggestion: OrganisationSuggestion; readonly times: number }>();
    for (const suggestion of found.flat()) shared.set(suggestion.id, { suggestion, times: (shared.get(suggestion.id)?.times ?? 0) + 1 });
    return [...shared.values()].sort((a, b) => b.times - a.times).slice(0, MOST_NEAR).map(({ suggestion }) => suggestion);
  }

  /** Adds an organisation that the directory does not have: not a member, in the network's zone until someone says more. */
  async create(name: string, keys: IdempotencyKeys): Promise<Suggestion> {
    const body = { name };
    const { id, name: label } = await firstValueFrom(this.api.createOrganisation(body, { context: keys.contextFor(body) }));
    return { id, label };
  }

  membershipInWords({ membershipToday, kind }: OrganisationView): string {
    return kind === 'emerging_group' ? this.t().emergingGroup : this.t().membership[membershipToday];
  }

  private suggestion(organisation: OrganisationView): OrganisationSuggestion {
    const note = () => [this.membershipInWords(organisation), organisation.territory].filter(Boolean).join(', ');
    return {
      id: organisation.id,
      label: organisation.name,
      organisation,
      // Said when it is read: the list stays open while the page changes language.
      get note() {
        return note();
      },
    };
  }
}
