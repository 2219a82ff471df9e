export * from './access-limits';
export * from './can-see';
export * from './read-purpose';
