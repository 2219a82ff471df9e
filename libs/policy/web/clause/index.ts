export { ClauseQuote } from './clause-quote';
export { ClauseText } from './clause-text';
export { WhyClause } from './why-clause';
