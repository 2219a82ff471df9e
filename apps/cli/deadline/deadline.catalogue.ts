import { catalogue } from '@phare/kernel/domain';
import { DEADLINE_UNITS, ROLL_OVERS } from '@phare/policy/domain';

const UNITS = DEADLINE_UNITS.join(', ');
const ROLLS = ROLL_OVERS.join(', ');

/** Why cases are refused. The codes are those of `deadlineCases`. */
export const DEADLINE = catalogue(
  {
    notText: ({ path }: { path: string }) => `${path}\u00a0: ce fichier n’est pas du texte en UTF-8.`,
    notJson: ({ path }: { path: string }) => `${path}\u00a0: ce fichier n’est pas du JSON.`,
    case: ({ rank, id }: { rank: number; id: string | undefined }) => (id === undefined ? `cas ${rank}` : `cas ${rank} (${id})`),
    line: ({ path, place, problem }: { path: string; place: string; problem: string }) => `${path}${place === '' ? '' : `, ${place}`}\u00a0: ${problem}`,
    others: ({ count }: { count: number }) => (count === 1 ? 'Et 1 autre problème.' : `Et ${count} autres problèmes.`),
    codes: {
      not_a_list: 'il faut une liste de cas, entre crochets.',
      not_an_object: 'il faut un objet, entre accolades.',
      missing: 'ce champ manque.',
      wrong_type: ({ field }: { field: string }) => (field === 'rule.n' ? 'il faut un nombre entier.' : 'il faut un texte, entre guillemets.'),
      not_an_instant: 'il faut un instant qui existe, avec son décalage, comme 2026-11-20T09:00:00-05:00.',
      unknown_zone: 'il faut un fuseau horaire, comme America/Toronto ou America/Halifax.',
      unknown_unit: `il faut une de ces unités\u00a0: ${UNITS}.`,
      unknown_roll: `il faut un de ces reports\u00a0: ${ROLLS}.`,
      out_of_range: 'cette valeur est trop petite ou trop grande.',
    },
  },
  {
    notText: ({ path }) => `${path}: this file is not text in UTF-8.`,
    notJson: ({ path }) => `${path}: this file is not JSON.`,
    case: ({ rank, id }) => (id === undefined ? `case ${rank}` : `case ${rank} (${id})`),
    line: ({ path, place, problem }) => `${path}${place === '' ? '' : `, ${place}`}: ${problem}`,
    others: ({ count }) => (count === 1 ? 'And 1 other problem.' : `And ${count} other problems.`),
    codes: {
      not_a_list: 'a list of cases is needed, between brackets.',
      not_an_object: 'an object is needed, between braces.',
      missing: 'this field is missing.',
      wrong_type: ({ field }) => (field === 'rule.n' ? 'a whole number is needed.' : 'text is needed, between quotes.'),
      not_an_instant: 'an instant that exists is needed, with its offset, such as 2026-11-20T09:00:00-05:00.',
      unknown_zone: 'a time zone is needed, such as America/Toronto or America/Halifax.',
      unknown_unit: `one of these units is needed: ${UNITS}.`,
      unknown_roll: `one of these roll-overs is needed: ${ROLLS}.`,
      out_of_range: 'this value is too small or too large.',
    },
  },
);
