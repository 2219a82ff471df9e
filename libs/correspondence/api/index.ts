export * from './inbox';
export * from './correspondence.module';
export { mailText } from './templates/mail-text';
export { OutboxDelivery } from './delivery/outbox-delivery';
export { sendAlarm, type Alarm } from './delivery/alarm';
