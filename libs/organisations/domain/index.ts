export * from './fold-name';
export * from './membership-today';
export * from './organisation';
export * from './period';
export * from './territory';
