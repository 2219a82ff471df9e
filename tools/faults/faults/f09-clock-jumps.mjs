import { Intake } from '../week/intake.mjs';
import { datesAreRight, remindersAreSingle } from '../week/promises.mjs';

/** Forty days on, two hours back; the hour that does not exist and the one that comes twice; the day that comes every four years. */
const JUMPS = [
  '2027-03-14T01:59:30-05:00', '2027-03-14T03:00:30-04:00', '2027-03-14T01:00:30-05:00', '2027-04-14T10:00:00-04:00', '2027-04-14T08:00:00-04:00', '2027-04-14T10:30:00-04:00',
  '2027-11-07T01:30:00-04:00', '2027-11-07T01:30:00-05:00', '2027-11-07T01:10:00-04:00', '2028-01-31T23:59:50-05:00', '2028-02-29T10:00:00-05:00', '2028-02-29T08:00:00-05:00', '2028-02-29T15:00:00-05:00',
];

export const clockJumps = {
  name: 'F9',
  says: 'the clock jumps, forth and back',
  seconds: 40,
  async run({ open }) {
    const world = await open();
    await world.startSteered();
    const intake = await new Intake(world).prepare();
    const since = world.now();
    const requests = [];
    for (const jump of JUMPS) {
      await world.moveTo(jump, { rounds: true });
      const at = new Date(jump);
      for (const way of ['phone', 'member', 'public', 'sealed']) requests.push(await intake.take({ way, at }));
      await world.moveTo(jump, { rounds: true });
    }
    return { world, broken: [...datesAreRight(requests), ...(await remindersAreSingle(world, since))], told: { jumps: JUMPS.length } };
  },
};
