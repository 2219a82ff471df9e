export { type Given, ChoiceEditor } from './choice-editor';
export { CHOICES_TEXT } from './choices.catalogue';
export { type OpenChoice, OpenChoiceRow } from './open-choice';
