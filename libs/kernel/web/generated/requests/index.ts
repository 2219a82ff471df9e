export * from './requests.service';
