export * from './built-program';
export { MARKUP } from './markup';
