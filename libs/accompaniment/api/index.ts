export * from './accompaniment.module';
