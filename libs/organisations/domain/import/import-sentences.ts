import { bilingual, type Locale } from '@phare/kernel/domain';
import type { ImportField } from './columns';
import type { ImportMessage, ImportMessageCode } from './import-message';

const COLUMN_NAMES: Readonly<Record<ImportField, Readonly<Record<Locale, string>>>> = {
  name: bilingual('nom', 'name'),
  kind: bilingual('type', 'kind'),
  territory: bilingual('territoire', 'territory'),
  timeZone: bilingual('fuseau', 'time zone'),
  email: bilingual('courriel', 'e-mail'),
  phone: bilingual('téléphone', 'phone'),
  memberFrom: bilingual('membre depuis', 'member since'),
  memberUntil: bilingual('membre jusqu’au', 'member until'),
};

const SENTENCES: Readonly<Record<ImportMessageCode, Readonly<Record<Locale, string>>>> = {
  empty_file: bilingual('Le fichier est vide.', 'The file is empty.'),
  missing_name_column: bilingual('Il manque une colonne « nom ». La première ligne donne les titres des colonnes.', 'There is no “name” column. The first line gives the titles of the columns.'),
  repeated_column: bilingual('La colonne « {header} » dit la même chose qu’une autre. Gardez-en une.', 'The column “{header}” says the same as another. Keep one.'),
  too_many_columns: bilingual('La première ligne dépasse {most} colonnes.', 'The first line has more than {most} columns.'),
  too_many_lines: bilingual('Le fichier dépasse {most} lignes. Séparez-le en plusieurs fichiers.', 'The file has more than {most} lines. Split it into several files.'),
  too_many_cells: bilingual('La ligne a plus de cases que de colonnes. Mettez entre guillemets le texte qui contient le séparateur.', 'The line has more cells than there are columns. Put text that holds the separator between quotes.'),
  unreadable_line: bilingual('La lecture s’arrête ici. Un guillemet est ouvert sans être fermé, ou placé au milieu d’un texte.', 'Reading stops here. A quote is opened and never closed, or stands in the middle of a text.'),
  name_needed: bilingual('Le nom de l’organisme manque.', 'The name of the organisation is missing.'),
  name_too_long: bilingual('Le nom dépasse {most} caractères.', 'The name has more than {most} characters.'),
  unkeepable_characters: bilingual('La case « {column} » contient des caractères qui ne peuvent pas être conservés.', 'The cell “{column}” holds characters that cannot be kept.'),
  repeated_name: bilingual('La ligne {first} nomme déjà cet organisme. Gardez-en une seule.', 'Line {first} already names this organisation. Keep only one.'),
  unknown_kind: bilingual('Le type « {text} » n’existe pas. Écrivez « organisme » ou « groupe en émergence ».', 'There is no kind “{text}”. Write “organisation” or “emerging group”.'),
  unknown_territory: bilingual('Le territoire « {text} » n’est pas un de ceux du regroupement. Écrivez l’un de ceux-ci : {choices}.', 'The territory “{text}” is not one of the federation’s. Write one of these: {choices}.'),
  unknown_time_zone: bilingual('Le fuseau « {text} » n’existe pas. Écrivez par exemple America/Toronto ou America/Halifax.', 'There is no time zone “{text}”. Write for example America/Toronto or America/Halifax.'),
  wrong_email: bilingual('« {text} » n’est pas une adresse courriel complète, comme nom@exemple.test.', '“{text}” is not a full e-mail address, such as name@exemple.test.'),
  wrong_phone: bilingual('« {text} » n’est pas un numéro de téléphone, comme 418 555-0123.', '“{text}” is not a telephone number, such as 418 555-0123.'),
  wrong_date: bilingual('« {text} » n’est pas une date qui existe. Dans « {column} », écrivez l’année, le mois et le jour, comme 2016-12-01.', '“{text}” is not a date that exists. In “{column}”, write year, month and day, such as 2016-12-01.'),
  end_without_beginning: bilingual('La fin de l’adhésion est donnée sans son début. Remplissez aussi « membre depuis ».', 'The membership has an end and no beginning. Fill in “member since” too.'),
  ends_before_begins: bilingual('L’adhésion finit le {until}, avant de commencer le {from}.', 'The membership ends on {until}, before it begins on {from}.'),
  overlaps: bilingual('Cette adhésion en chevauche une autre, qui commence le {from}.', 'This membership overlaps another, which begins on {from}.'),
  spelling_kept: bilingual('Déjà au répertoire sous « {name} ». Ce nom est gardé.', 'Already in the directory as “{name}”. That name is kept.'),
  changed: bilingual('La case « {column} » passe de « {from} » à « {to} ».', 'The cell “{column}” goes from “{from}” to “{to}”.'),
  membership_added: bilingual('Une adhésion est ajoutée à compter du {from}.', 'A membership is added from {from}.'),
  membership_end_changed: bilingual('L’adhésion qui commence le {from} finit maintenant le {until}.', 'The membership that begins on {from} now ends on {until}.'),
};

/** Puts a message in words. Values are quoted as the file has them. */
export function importSentence({ code, field, values = {} }: ImportMessage, locale: Locale): string {
  const known: Readonly<Record<string, string | number>> = { ...values, ...(field === null ? {} : { column: COLUMN_NAMES[field][locale] }) };
  const sentence = SENTENCES[code][locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(known[name] ?? whole));
  return locale === 'fr-CA' ? sentence.replace(/« /g, '«\u00a0').replace(/ (»|:)/g, '\u00a0$1') : sentence;
}
