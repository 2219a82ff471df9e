export { FormFrame } from './form-frame';
