/** True for a day that exists, `YYYY-MM-DD`: 2026-02-29 is none. */
export function isCivilDate(typed: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return false;
  const instant = new Date(`${typed}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(typed);
}
