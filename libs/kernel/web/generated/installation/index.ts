export * from './installation.service';
