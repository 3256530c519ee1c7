const shown = '[redacted]';

/**
 * Takes a secret out of a text that a server wrote: some echo the key that they refuse. The spellings that JSON and URLs
 * give it go too.
 */
export function redact(text: string, secret: string | undefined): string {
  if (!secret) return text;
  const spellings = new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  return [...spellings].reduce((rest, spelling) => rest.replaceAll(spelling, shown), text);
}
