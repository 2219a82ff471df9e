/** UTF-16 is only taken at its word: Excel's « Unicode text » begins with this mark. */
const UTF_16_MARK = Buffer.from([0xff, 0xfe]);

/**
 * The text of a file: UTF-8 with or without its mark, else Windows-1252, which Excel for Windows still writes.
 * `null` for what is no text at all.
 */
export function decodeText(file: Buffer): string | null {
  const text = file.subarray(0, 2).equals(UTF_16_MARK) ? new TextDecoder('utf-16le').decode(file) : (utf8(file) ?? new TextDecoder('windows-1252').decode(file));
  return text.includes('\u0000') ? null : text;
}

function utf8(file: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return null;
  }
}
