import { catalogue } from '@phare/kernel/domain';

export const ORGANISATIONS_TEXT = catalogue(
  { membership: { in_force: 'membre', lapsed: 'adhésion échue', never: 'non membre' }, emergingGroup: 'groupe en émergence' },
  { membership: { in_force: 'member', lapsed: 'membership ended', never: 'not a member' }, emergingGroup: 'emerging group' },
);
