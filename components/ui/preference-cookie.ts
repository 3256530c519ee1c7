const YEAR = 31_536_000;

/** Keeps a choice that the server needs for its first render, such as language, theme or a folded panel. */
export function writePreference(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR}; samesite=lax`;
}
