export * from './session.service';
