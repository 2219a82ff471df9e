import { everyScreen } from './every-screen';

describe('every screen of the team, for everyone', () => everyScreen('team'));
