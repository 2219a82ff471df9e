export { StatusTag } from './status-tag';
