export * from './settings';
export * from './postgres';
