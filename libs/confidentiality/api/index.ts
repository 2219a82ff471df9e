export * from './confidentiality.module';
