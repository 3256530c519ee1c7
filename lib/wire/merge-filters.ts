import type { ContentFilter } from './content-filter';

const severities = ['safe', 'low', 'medium', 'high'];
const weight = (filter: ContentFilter) =>
  (filter.filtered ? 100 : 0) +
  (filter.detected ? 10 : 0) +
  Math.max(0, severities.indexOf(filter.severity ?? ''));

/** Each chunk is judged alone: what is kept of a category is the worst that was said of it. */
export function mergeFilters(
  known: readonly ContentFilter[],
  more: readonly ContentFilter[],
): readonly ContentFilter[] {
  if (more.length === 0) return known;
  const byCategory = new Map(known.map((filter) => [filter.category, filter]));
  let changed = false;
  for (const filter of more) {
    const before = byCategory.get(filter.category);
    if (before && weight(before) >= weight(filter)) continue;
    byCategory.set(filter.category, filter);
    changed = true;
  }
  return changed ? [...byCategory.values()] : known;
}
