export * from './audit/audit.module';
export * from './audit/published-heads';
export * from './audit/record-linker';
export * from './audit/verify-audit';
export * from './confidentiality.module';
export * from './read-log/opening';
export * from './sight/sight';
export { RequestKeys, type FoundKey } from './sealing/request-keys';
export * from './sealing/text-sealer';
