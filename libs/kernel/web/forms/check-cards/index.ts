export { CheckCards } from './check-cards';
