export { ClosuresClient } from './closures.client';
