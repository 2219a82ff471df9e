import { PageOnScreen } from '@phare/kernel/web/testing';
import { accountListRoutes, accountRoutes, identityRoutes, recoveryRoutes } from '../identity.routes';
import { PasskeyDevice } from '../shared/passkey-device';
import type { FakeAccountApi } from './fake-account-api';

const ROUTES = [
  { path: 'connexion', children: identityRoutes },
  { path: 'compte', children: accountRoutes },
  { path: 'equipe/comptes', children: accountListRoutes },
  { path: 'equipe/recuperations', children: recoveryRoutes },
];

/** A page about accounts, as someone reads it and fills it in. */
export class AccountScreen extends PageOnScreen {
  static open(url: string, api: FakeAccountApi, device: Partial<PasskeyDevice> = { supported: false }): Promise<AccountScreen> {
    return new AccountScreen().openAt(url, ROUTES, { api: api.interceptor, providers: [{ provide: PasskeyDevice, useValue: device }] });
  }
}
