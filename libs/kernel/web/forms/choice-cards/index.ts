export { ChoiceCards } from './choice-cards';
