/** The code of an error of Node or PostgreSQL (`ENOENT`, `28P01`); empty when it has none. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
