import { Global, Module } from '@nestjs/common';
import { LinkTokens, Sessions } from '@phare/kernel/api';
import { AccountList } from './accounts/account-list';
import { AccountNotices } from './accounts/account-notices';
import { Accounts } from './accounts/account-facts';
import { DeviceList } from './accounts/device-list';
import { ReadAccount } from './accounts/read-account';
import { ReplacePassword } from './accounts/replace-password';
import { AcceptInvitation } from './actions/accept-invitation';
import { AddPasskey } from './actions/add-passkey';
import { ApproveRecovery } from './actions/approve-recovery';
import { AskRecovery } from './actions/ask-recovery';
import { ChangePassword } from './actions/change-password';
import { ChangeRoles } from './actions/change-roles';
import { CodeAttempts } from './actions/code-attempts';
import { ConfirmSession } from './actions/confirm-session';
import { ConfirmTotp } from './actions/confirm-totp';
import { DisableAccount } from './actions/disable-account';
import { EnableAccount } from './actions/enable-account';
import { EndDevices } from './actions/end-devices';
import { InviteAccount } from './actions/invite-account';
import { JudgeAgain } from './actions/judge-again';
import { KeepRecovery } from './actions/keep-recovery';
import { PrepareTotp } from './actions/prepare-totp';
import { ProveFactor } from './actions/prove-factor';
import { RemoveLostFactors } from './actions/remove-lost-factors';
import { RemovePasskey } from './actions/remove-passkey';
import { RemoveTotp } from './actions/remove-totp';
import { RenewRecoveryCodes } from './actions/renew-recovery-codes';
import { ResetPassword } from './actions/reset-password';
import { SignIn } from './actions/sign-in';
import { SignInWithCode } from './actions/sign-in-with-code';
import { SignInWithPasskey } from './actions/sign-in-with-passkey';
import { SignOut } from './actions/sign-out';
import { AddressHolders } from './addresses/address-holders';
import { MailCode } from './addresses/mail-code';
import { MailLimits } from './addresses/mail-limits';
import { SettleAddress } from './addresses/settle-address';
import { Browsers } from './browsers/browser';
import { KnownDevices } from './browsers/known-devices';
import { CalendarFeeds } from './calendar/calendar-feeds';
import { Challenges } from './challenges/challenges';
import { FactorChange } from './factors/factor-change';
import { PasskeyCeremony } from './factors/passkey-ceremony';
import { PasskeyStore } from './factors/passkey-store';
import { Passkeys } from './factors/passkeys';
import { RecoveryCodes } from './factors/recovery-codes';
import { SecondFactors } from './factors/second-factors';
import { TotpStore } from './factors/totp-store';
import { AccountController } from './http/account.controller';
import { AccountsController } from './http/accounts.controller';
import { CalendarFeedController } from './http/calendar-feed.controller';
import { PasskeySignInController } from './http/passkey-sign-in.controller';
import { PasskeysController } from './http/passkeys.controller';
import { RecoveriesController } from './http/recoveries.controller';
import { SessionCodesController } from './http/session-codes.controller';
import { SessionDoor } from './http/session-door';
import { SessionController } from './http/session.controller';
import { TotpController } from './http/totp.controller';
import { InvitationController } from './http/invitation.controller';
import { AccountInvitations } from './invitations/account-invitations';
import { RateLimiter } from './limits/rate-limiter';
import { SignInLimits } from './limits/sign-in-limits';
import { AfterReply } from './machine/after-reply';
import { MachineClock } from './machine/machine-clock';
import { PasswordAttempts } from './passwords/password-attempts';
import { PasswordChecker } from './passwords/password-checker';
import { PendingRecoveries } from './recoveries/pending-recoveries';
import { ReadSession } from './sessions/read-session';
import { SessionStore } from './sessions/session-store';
import { SignIns } from './sessions/sign-ins';
import { StoredSessions } from './sessions/stored-sessions';
import { TeamController } from './team/team.controller';

const CONTROLLERS = [SessionController, SessionCodesController, PasskeySignInController, AccountController, TotpController, PasskeysController, RecoveriesController, AccountsController, InvitationController, CalendarFeedController, TeamController];
const SIGNING_IN = [SignIn, SignInWithCode, SignInWithPasskey, ConfirmSession, SignOut, ProveFactor, JudgeAgain, CodeAttempts, PasswordAttempts, PasswordChecker, SignIns, SessionStore, SessionDoor, ReadSession];
const FACTORS = [TotpStore, RecoveryCodes, PasskeyStore, PasskeyCeremony, Passkeys, SecondFactors, FactorChange, PrepareTotp, ConfirmTotp, RemoveTotp, AddPasskey, RemovePasskey, RenewRecoveryCodes];
const ACCOUNTS = [Accounts, AccountList, AccountNotices, DeviceList, ReadAccount, ReplacePassword, ChangePassword, ResetPassword, EndDevices, DisableAccount, EnableAccount, ChangeRoles, CalendarFeeds, AccountInvitations, InviteAccount, AcceptInvitation, LinkTokens];
const RECOVERIES = [AskRecovery, KeepRecovery, ApproveRecovery, RemoveLostFactors, PendingRecoveries];
const ADDRESSES = [AddressHolders, MailCode, MailLimits, SettleAddress, Challenges];
const MACHINE = [MachineClock, AfterReply, Browsers, KnownDevices, RateLimiter, SignInLimits];

/** Who people are, and how they prove it. `ProvenAddress` comes from a context on the right, which keeps requests by address. */
@Global()
@Module({
  controllers: CONTROLLERS,
  providers: [...SIGNING_IN, ...FACTORS, ...ACCOUNTS, ...RECOVERIES, ...ADDRESSES, ...MACHINE, { provide: Sessions, useClass: StoredSessions }],
  exports: [MachineClock, Sessions, RateLimiter, CalendarFeeds, AccountInvitations],
})
export class IdentityModule {}
