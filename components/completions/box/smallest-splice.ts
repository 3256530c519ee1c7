import type { Splice } from '@/lib/completions/splice';

/** What makes one text of another, with what both begin and end with left alone; undefined where they are the same. */
export function smallestSplice(before: string, now: string): Splice | undefined {
  if (before === now) return undefined;
  const shorter = Math.min(before.length, now.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === now.charCodeAt(from)) from += 1;
  let behind = 0;
  while (
    behind < shorter - from &&
    before.charCodeAt(before.length - 1 - behind) === now.charCodeAt(now.length - 1 - behind)
  )
    behind += 1;
  return {
    from,
    removed: before.slice(from, before.length - behind),
    inserted: now.slice(from, now.length - behind),
  };
}
