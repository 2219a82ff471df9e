export { type Moment, hourOf, instantOf, momentOf, notBefore } from './moment';
