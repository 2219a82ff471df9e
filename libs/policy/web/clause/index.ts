export { ClauseQuote } from './clause-quote';
export { WhyClause } from './why-clause';
