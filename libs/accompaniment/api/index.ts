export * from './accompaniment.module';
export { AddIntervention } from './actions/add-intervention';
export { AddStep } from './actions/add-step';
