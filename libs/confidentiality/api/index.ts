export * from './confidentiality.module';
export { RequestKeys, type FoundKey } from './sealing/request-keys';
export * from './sealing/text-sealer';
