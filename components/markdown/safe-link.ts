const allowed = new Set(['http:', 'https:', 'mailto:']);

/** The address when it is one that may be opened from a text that a model wrote; null for every other. */
export function safeLink(href: string): URL | null {
  try {
    const url = new URL(href);
    return allowed.has(url.protocol) ? url : null;
  } catch {
    return null;
  }
}
