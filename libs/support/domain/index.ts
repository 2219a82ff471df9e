export * from './resource-person';
export * from './suggest';
export * from './suggestion';
export * from './suggestion-sentences';
