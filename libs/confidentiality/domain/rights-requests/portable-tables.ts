import { catalogue, type CsvCell, type Locale, type SameKeys } from '@phare/kernel/domain';
import type { PortableData, PortableRequest } from './portable-data';

const TABLES = catalogue(
  {
    person: { file: 'personne.csv', what: 'Quoi', value: 'Valeur', name: 'Nom', email: 'Courriel', phone: 'Téléphone', recordedAt: 'Inscrite le', accountEmail: 'Courriel du compte', locale: 'Langue du compte', skills: 'Compétences', territories: 'Territoires', languages: 'Langues', modes: 'Modes', availability: 'Disponibilités', agreedOn: 'Accord pour accompagner', withdrawnOn: 'Accord retiré' },
    mandates: { file: 'fonctions.csv', organisation: 'Organisme', function: 'Fonction', from: 'Du', until: 'Au' },
    requests: { file: 'demandes.csv', number: 'Demande', receivedAt: 'Reçue le', channel: 'Canal', organisation: 'Organisme', name: 'Nom', email: 'Courriel', phone: 'Téléphone', function: 'Fonction', language: 'Langue', subject: 'Sujet', description: 'Description', offerItems: 'Offre', situation: 'Situation', preferredModes: 'Modes préférés', notice: 'Avis de collecte' },
    messages: { file: 'messages.csv', number: 'Demande', at: 'Écrit le', text: 'Message' },
    reviews: { file: 'evaluations.csv', number: 'Demande', at: 'Répondue le', moment: 'Moment', usefulness: 'Utilité', appropriation: 'Appropriation', comment: 'Commentaire' },
    consents: { file: 'accords.csv', number: 'Demande', fields: 'Ce qui peut être partagé', at: 'Donné le', withdrawnAt: 'Retiré le' },
    files: { file: 'fichiers.csv', number: 'Demande', name: 'Fichier', size: 'Taille en octets', at: 'Joint le' },
  },
  {
    person: { file: 'person.csv', what: 'What', value: 'Value', name: 'Name', email: 'E-mail', phone: 'Telephone', recordedAt: 'Recorded on', accountEmail: 'E-mail of the account', locale: 'Language of the account', skills: 'Skills', territories: 'Territories', languages: 'Languages', modes: 'Modes', availability: 'Availability', agreedOn: 'Agreement to accompany', withdrawnOn: 'Agreement withdrawn' },
    mandates: { file: 'functions.csv', organisation: 'Organisation', function: 'Function', from: 'From', until: 'Until' },
    requests: { file: 'requests.csv', number: 'Request', receivedAt: 'Received on', channel: 'Channel', organisation: 'Organisation', name: 'Name', email: 'E-mail', phone: 'Telephone', function: 'Function', language: 'Language', subject: 'Subject', description: 'Description', offerItems: 'Offer', situation: 'Situation', preferredModes: 'Preferred modes', notice: 'Collection notice' },
    messages: { file: 'messages.csv', number: 'Request', at: 'Written on', text: 'Message' },
    reviews: { file: 'reviews.csv', number: 'Request', at: 'Answered on', moment: 'Moment', usefulness: 'Usefulness', appropriation: 'Appropriation', comment: 'Comment' },
    consents: { file: 'agreements.csv', number: 'Request', fields: 'What may be shared', at: 'Given on', withdrawnAt: 'Withdrawn on' },
    files: { file: 'files.csv', number: 'Request', name: 'File', size: 'Size in bytes', at: 'Attached on' },
  },
);

/** A table of what is handed over: its file, and its rows, of which the first names the columns. */
export interface PortableTable {
  readonly file: string;
  readonly rows: readonly (readonly CsvCell[])[];
}

const list = (codes: readonly string[]): string => codes.join(', ');

function personRows({ person, account, resourcePerson }: PortableData, t: SameKeys<(typeof TABLES)['fr-CA']['person']>): readonly (readonly CsvCell[])[] {
  const { name, email, phone, recordedAt } = person;
  const own: CsvCell[][] = [[t.name, name], [t.email, email], [t.phone, phone], [t.recordedAt, recordedAt]];
  const signing: CsvCell[][] = account ? [[t.accountEmail, account.email], [t.locale, account.locale]] : [];
  if (!resourcePerson) return [...own, ...signing];
  const { skills, territories, languages, modes, availability, agreedOn, withdrawnOn } = resourcePerson;
  return [...own, ...signing, [t.skills, list(skills)], [t.territories, list(territories)], [t.languages, list(languages)], [t.modes, list(modes)], [t.availability, availability], [t.agreedOn, agreedOn], [t.withdrawnOn, withdrawnOn]];
}

/** The same as tables, for a spreadsheet to open; one that would be empty is left out. */
export function portableTables(data: PortableData, locale: Locale): readonly PortableTable[] {
  const t = TABLES[locale];
  const table = ({ file, ...columns }: Readonly<Record<string, string>> & { readonly file: string }, rows: readonly (readonly CsvCell[])[]): PortableTable => ({ file, rows: [Object.values(columns), ...rows] });
  const each = <Item>(of: (request: PortableRequest) => readonly Item[], row: (item: Item) => readonly CsvCell[]) => data.requests.flatMap((request) => of(request).map((item) => [request.number, ...row(item)]));
  const { file, what, value } = t.person;
  return [
    table({ file, what, value }, personRows(data, t.person)),
    table(t.mandates, data.mandates.map((mandate) => [mandate.organisation, mandate.function, mandate.from, mandate.until])),
    table(t.requests, data.requests.map((request) => [
      ...[request.number, request.receivedAt, request.channel, request.organisation, request.name, request.email, request.phone, request.function, request.language],
      ...[request.subject, request.description, list(request.offerItems), JSON.stringify(request.situation), list(request.preferredModes), request.notice.version],
    ])),
    table(t.messages, each(({ messages }) => messages, ({ at, text }) => [at, text])),
    table(t.reviews, each(({ reviews }) => reviews, ({ at, moment, usefulness, appropriation, comment }) => [at, moment, usefulness, appropriation, comment])),
    table(t.consents, each(({ consents }) => consents, ({ fields, at, withdrawnAt }) => [list(fields), at, withdrawnAt])),
    table(t.files, each(({ files }) => files, ({ name, size, at }) => [name, size, at])),
  ].filter(({ rows }) => rows.length > 1);
}
