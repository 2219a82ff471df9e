const SHORTEST = 16;

const COMMON = /^(password|passw0rd|motdepasse|postgres|postgresql|admin|administrator|changeme|change-me|secret|letmein|welcome|bienvenue|azerty|qwerty|example|exemple|demo|test)+[\d\W_]*$/i;

/**
 * Why a secret is too weak for production, or nothing when it will do.
 * Fewer than 16 characters, fewer than 6 different ones, a common word, or the product's own name (design, « production refuses weak secrets »).
 */
export function weaknessOf(password: string): string | undefined {
  if (password === '') return 'has no password';
  if (password.length < SHORTEST) return `has a password of fewer than ${SHORTEST} characters`;
  if (/ph[a4]re/i.test(password)) return 'has a password built on the name of the product';
  if (COMMON.test(password) || /^\d+$/.test(password)) return 'has a password that is too common';
  if (new Set(password).size < 6) return 'has a password with fewer than 6 different characters';
  return undefined;
}
