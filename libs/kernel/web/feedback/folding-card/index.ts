export { FoldingCard } from './folding-card';
export { narrowScreen } from './narrow-screen';
