export * from './links.service';
