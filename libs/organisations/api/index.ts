export * from './actions/import-organisations';
export * from './actions/import-report-view';
export * from './directory';
export * from './organisations.module';
export * from './storage/write-organisations';
export { networkPlaces } from './storage/network-places';
