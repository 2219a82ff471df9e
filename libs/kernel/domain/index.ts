export * from './catalogue';
export * from './civil-date';
export * from './clock';
export * from './locale';
export * from './result';
