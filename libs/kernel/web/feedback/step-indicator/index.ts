export { StepIndicator } from './step-indicator';
