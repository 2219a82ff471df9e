export * from './html-text';
export * from './inbound-mail';
export * from './invitation-answer';
export * from './machine-mail';
export * from './mail-names';
export * from './mail-problems';
export * from './mail-verdict';
export * from './plain-text';
