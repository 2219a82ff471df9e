export { TimeField } from './time-field';
