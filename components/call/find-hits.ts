/** Where a text stands in another, whatever its case; the hits do not overlap. At most `most` are looked for. */
export function findHits(text: string, wanted: string, most = 2_000): readonly number[] {
  if (wanted === '') return [];
  const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu');
  const hits: number[] = [];
  for (const { index } of text.matchAll(pattern)) {
    hits.push(index);
    if (hits.length === most) break;
  }
  return hits;
}
