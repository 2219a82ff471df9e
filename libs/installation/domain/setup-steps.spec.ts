import { missingSteps } from './setup-steps';

it('the first accounts wait for what has not been settled, in the order of the pages', () => {
  expect(missingSteps({ network: false, privacy_officer: false, policy: false })).toEqual(['network', 'privacy_officer', 'policy']);
  expect(missingSteps({ network: true, privacy_officer: false, policy: true })).toEqual(['privacy_officer']);
  expect(missingSteps({ network: true, privacy_officer: true, policy: true })).toEqual([]);
});
