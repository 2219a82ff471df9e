export * from './inbox';
export * from './correspondence.module';
export { OutboxDelivery } from './delivery/outbox-delivery';
