import { everyScreen } from './every-screen';

describe('every screen of the public and of members, for everyone', () => everyScreen('public'));
