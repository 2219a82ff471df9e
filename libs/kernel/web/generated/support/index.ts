export * from './support.service';
