export type Role = 'intake' | 'resource' | 'coordination' | 'admin' | 'privacy' | 'network_board';
export type MandateFunction = 'board' | 'direction' | 'coordination' | 'other';

export interface MandateView {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly function: MandateFunction;
  readonly from: string;
  readonly until: string | null;
}

/** The body of `GET /api/session`. */
export interface SessionView {
  readonly user: { readonly id: string; readonly personId: string; readonly name: string; readonly email: string; readonly locale: string };
  readonly network: { readonly id: string; readonly name: string };
  readonly roles: readonly Role[];
  readonly mandates: readonly MandateView[];
  readonly permissions: readonly string[];
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly otp?: string;
}
