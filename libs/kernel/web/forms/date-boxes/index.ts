export { DateBoxes } from './date-boxes';
