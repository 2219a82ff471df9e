export * from './built-program';
