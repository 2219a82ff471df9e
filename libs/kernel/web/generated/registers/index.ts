export * from './registers.service';
