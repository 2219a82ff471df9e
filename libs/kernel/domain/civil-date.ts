/** A day of the Gregorian calendar, `YYYY-MM-DD`: not an instant, not a midnight. Branded, so that a string is not one by accident. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };
