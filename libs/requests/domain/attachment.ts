/** How many files a request takes (design/security.md, « Files, headers, secrets »). */
export const MOST_ATTACHMENTS = 20;
