export * from './actions/import-organisations';
export * from './actions/import-report-view';
export * from './directory';
export * from './organisations.module';
export * from './storage/network-places';
export { findOrAddPerson, personExists } from './storage/people';
export * from './storage/write-organisations';
export { networkPlaces } from './storage/network-places';
