export { OfficeClosures } from './closures/office-closures';
export * from './policy-file';
export * from './policy.module';
export * from './reads/localised';
export * from './storage/policy-content';
export * from './storage/policy-versions';
export * from './storage/publish-policy';
export * from './reads/eligibility.dto';
