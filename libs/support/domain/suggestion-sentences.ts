import { catalogue, type Locale } from '@phare/kernel/domain';
import type { ReasonCode, SuggestionReason } from './suggestion';

type Values = SuggestionReason;

const FRENCH = {
  wished: () => 'C’est la personne que l’organisme souhaite.',
  skill: ({ count, of }: Values) => (count === of ? 'Connaît tout ce qui est demandé.' : `Connaît une partie de ce qui est demandé : ${count} sur ${of}.`),
  worked_before: ({ count }: Values) => (count === 1 ? 'A déjà accompagné cet organisme une fois.' : `A déjà accompagné cet organisme ${count} fois.`),
  substitute: ({ name }: Values) => `Remplace ${name} pendant son absence.`,
  territory: () => 'Connaît le territoire de l’organisme.',
  time_zone: () => 'Vit à la même heure que l’organisme.',
  language: () => 'Parle la langue de la demande.',
  mode: () => 'Offre un mode de rencontre souhaité.',
  load: ({ count, of }: Values) => `A de la place : ${count} demande${(count ?? 0) > 1 ? 's' : ''} en cours, ${of} au plus.`,
  full: ({ count, of }: Values) => `N’a plus de place : ${count} demande${(count ?? 0) > 1 ? 's' : ''} en cours, ${of} au plus.`,
  available: () => 'Aucune absence annoncée.',
  outside: () => 'Ressource externe : l’organisme est libre de la choisir.',
};

const TEXTS = catalogue(FRENCH, {
  wished: () => 'The organisation wishes for this person.',
  skill: ({ count, of }) => (count === of ? 'Knows all that is asked for.' : `Knows part of what is asked for: ${count} of ${of}.`),
  worked_before: ({ count }) => (count === 1 ? 'Has supported this organisation once before.' : `Has supported this organisation ${count} times before.`),
  substitute: ({ name }) => `Stands in for ${name}, who is away.`,
  territory: () => 'Knows the territory of the organisation.',
  time_zone: () => 'Lives in the same time zone as the organisation.',
  language: () => 'Speaks the language of the request.',
  mode: () => 'Offers a way of meeting that is wished for.',
  load: ({ count, of }) => `Has room: ${count} request${count === 1 ? '' : 's'} under way, ${of} at most.`,
  full: ({ count, of }) => `Has no room left: ${count} request${count === 1 ? '' : 's'} under way, ${of} at most.`,
  available: () => 'No absence announced.',
  outside: () => 'Outside resource: the organisation is free to choose it.',
});

/** A reason as a person reads it. */
export const reasonSentence = (reason: SuggestionReason, locale: Locale): string => (TEXTS[locale] as Readonly<Record<ReasonCode, (values: Values) => string>>)[reason.code](reason);
