/** The first match of a pattern, or nothing. */
export function findFirst(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.[0]?.trim();
}

export const emailPattern = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
export const urlPattern = /https?:\/\/[^\s<>"')]+/u;
export const phonePattern = /\+?\d[\d() -]{6,}\d/u;
export const referencePattern = /#?\b(?=[A-Z\d-]*\d)[A-Z]*-?\d[A-Z\d-]{3,}\b|#\d+/u;
export const arithmeticPattern = /(?<![\p{L}\d#-])\(*-?\d[\d.,()\s]*(?:[-+*/^×÷%]\s*[\d.,()\s]*\d\)*)+/u;
