export * from './answered-page';
export * from './dialogs';
export * from './page-on-screen';
export * from './someone';
export * from './words';
