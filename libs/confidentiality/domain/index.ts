export * from './can-see';
export * from './read-purpose';
