import { parse, type ParsedUrlQuery } from 'node:querystring';

/** Stands where bytes were not UTF-8: a lone surrogate, which no text may hold, so that the input check refuses it with its pointer. */
const NOT_TEXT = '\ud800';

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return NOT_TEXT;
  }
};

/** Reads a query string. What is not percent-encoded UTF-8 is never replaced by something that looks like text (api.md, « Text »). */
export const parseQuery = (text: string): ParsedUrlQuery => parse(text, '&', '=', { decodeURIComponent: decoded });
