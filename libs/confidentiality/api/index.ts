export * from './confidentiality.module';
export * from './read-log/opening';
export * from './sight/sight';
