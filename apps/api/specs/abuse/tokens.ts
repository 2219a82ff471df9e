/** Columns that keep something of a secret which is worth what it opens to whoever has it, and how it is kept. A new one is declared here. */
export const HELD_BY_WHOEVER_HAS_IT: Readonly<Record<string, string>> = {
  'session.token_hash': 'SHA-256 of 256 random bits',
  'idempotency_key.key_hash': 'SHA-256 of what the caller chose, with the caller: answers its own first result alone',
  'known_device.token_hash': 'SHA-256 of 256 random bits',
  'recovery_code.code_hash': 'hash of a random code, used once',
  'totp.secret': 'encrypted under the master key, which is outside the database',
};
