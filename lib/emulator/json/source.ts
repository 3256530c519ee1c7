/** What a value may be made of. */
export type Source = {
  /** The user's words. */
  text: string;
  /** The model's own words on them, for fields that want an answer. */
  prose: () => string;
  now: Date;
  /** Numbers and names that other fields have taken, so that two fields do not get the same one. */
  taken: Set<string | number>;
};

/** The same source narrowed to a part of the text, such as one entry of a list. */
export function narrowed(source: Source, text: string): Source {
  return { ...source, text, taken: new Set() };
}

/** The first candidate that no other field has, which is then taken; else the first. */
export function take<T extends string | number>(candidates: readonly T[], source: Source): T | undefined {
  const free = candidates.find((candidate) => !source.taken.has(candidate)) ?? candidates[0];
  if (free !== undefined) source.taken.add(free);
  return free;
}
