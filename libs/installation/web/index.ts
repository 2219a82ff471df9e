export * from './installation.routes';
