export * from './demonstration.service';
