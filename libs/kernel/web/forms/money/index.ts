export { centsOf, typedAmount } from './money';
