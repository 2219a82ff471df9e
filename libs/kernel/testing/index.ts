export * from './built-program';
export { MARKUP } from './markup';
export * from './steered-clock';
