/** Columns that keep something of a secret which is worth what it opens to whoever has it, and how it is kept. A new one is declared here. */
export const HELD_BY_WHOEVER_HAS_IT: Readonly<Record<string, string>> = {
  'session.token_hash': 'SHA-256 of 256 random bits',
  'idempotency_key.key_hash': 'SHA-256 of what the caller chose, with the caller: answers its own first result alone',
  'challenge.answer_hash': 'HMAC of eight digits under a key kept outside the database, or SHA-256 of what a passkey signs: ten minutes, five tries, from one browser',
  'challenge.browser_hash': 'SHA-256 of 256 random bits: answers nothing by itself',
  'known_device.token_hash': 'SHA-256 of 256 random bits: lets no one in, only sets its holder’s failed tries apart',
  'recovery_code.code_hash': 'SHA-256 of 120 random bits, once, beside a password',
  'requester_confirmation.token_hash': 'SHA-256 of 256 bits that only a key kept outside the database can find: says yes or no once, about one request',
  'referral_link.token_hash': 'SHA-256 of 256 bits that only a key kept outside the database can find: shows what was consented to, about one request',
  'calendar_feed.token_hash': 'SHA-256 of 256 random bits: reads dates under neutral titles, within its holder’s sight, until they end it',
  'draft_link.token_hash': 'SHA-256 of what follows from a secret that the service never sees: gives a draft that only that secret opens',
  'account_invitation.token_hash': 'SHA-256 of 256 bits that only a key kept outside the database can find: chooses the first password of one account, once',
  'network_setup.code_hash': 'SHA-256 of 160 bits that only a key kept outside the database can find: opens the setup of an installation that has nobody yet',
  'totp.secret': 'AES-256-GCM under a key kept outside the database, bound to its account',
};
