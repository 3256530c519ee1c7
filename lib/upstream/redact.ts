const shown = '[redacted]';

/**
 * Takes a secret out of a text that a server wrote: some echo the key that they refuse. The spellings that JSON,
 * URLs and base64 give it go too.
 */
export function redact(text: string, secret: string | undefined): string {
  if (!secret) return text;
  const bytes = Buffer.from(secret);
  const spellings = new Set([
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    bytes.toString('base64'),
    bytes.toString('base64url'),
  ]);
  return [...spellings].reduce((rest, spelling) => rest.replaceAll(spelling, shown), text);
}
