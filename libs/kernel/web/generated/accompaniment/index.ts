export * from './accompaniment.service';
