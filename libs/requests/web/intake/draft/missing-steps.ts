import type { Answers } from './answers';
import type { Step } from './steps';

/** The questions without their answer, in order: someone may come to the review by its address. */
export function missingSteps({ subject, situation, description, contact, access }: Answers): readonly Step[] {
  const answered: Readonly<Record<Step, boolean>> = {
    sujet: subject.family !== '',
    situation: situation.affects !== '',
    description: description.description.trim() !== '',
    joindre: contact.name.trim() !== '' && contact.email.trim() !== '',
    acces: access.audience !== '',
  };
  return (Object.keys(answered) as Step[]).filter((step) => !answered[step]);
}

/** The id of the field that each page begins with, where the error summary leads. */
export const FIRST_FIELD: Readonly<Record<Step, string>> = {
  sujet: 'subject.family',
  situation: 'situation.affects',
  description: 'description.description',
  joindre: 'contact.name',
  acces: 'access.audience',
};
