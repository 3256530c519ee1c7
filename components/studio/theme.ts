export const themes = ['light', 'dark', 'system'] as const;

export type Theme = (typeof themes)[number];

/** The theme that a cookie names, else the system's. */
export function readTheme(cookie: string | undefined): Theme {
  return themes.find((theme) => theme === cookie) ?? 'system';
}
