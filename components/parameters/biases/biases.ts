import type { Encoding } from '@/lib/models/model';
import type { FoundToken } from './token-lookup';

/** Token id -> bias. */
export type Biases = Readonly<Record<string, number>>;

/** The encoding that each id was chosen for, by the value that holds it: undoing brings back the same value. */
const chosenFor = new WeakMap<Biases, ReadonlyMap<string, Encoding>>();

function encodingsOf(biases: Biases, current: Encoding): ReadonlyMap<string, Encoding> {
  const known = chosenFor.get(biases);
  if (known) return known;
  const fresh = new Map(Object.keys(biases).map((id) => [id, current]));
  chosenFor.set(biases, fresh);
  return fresh;
}

/**
 * Ids that were chosen for another encoding than the `current` one, by that encoding. A value that is seen for the first
 * time, such as one from a file, is taken to be of the current encoding.
 */
export function foreignIds(biases: Biases, current: Encoding): Map<Encoding, string[]> {
  const foreign = new Map<Encoding, string[]>();
  for (const [id, encoding] of encodingsOf(biases, current)) {
    if (encoding !== current) foreign.set(encoding, [...(foreign.get(encoding) ?? []), id]);
  }
  return foreign;
}

/** The biases with others in addition; ids that are new are of the `current` encoding. */
export function withBiases(biases: Biases, added: Biases, current: Encoding): Biases {
  const encodings = encodingsOf(biases, current);
  const next = { ...biases, ...added };
  chosenFor.set(next, new Map(Object.keys(next).map((id) => [id, encodings.get(id) ?? current])));
  return next;
}

/** The biases without some ids. */
export function withoutBiases(biases: Biases, ids: readonly string[], current: Encoding): Biases {
  const encodings = encodingsOf(biases, current);
  const left = Object.keys(biases).filter((id) => !ids.includes(id));
  const next = Object.fromEntries(left.map((id) => [id, biases[id] ?? 0]));
  chosenFor.set(next, new Map(left.map((id) => [id, encodings.get(id) ?? current])));
  return next;
}

/** Why nothing can be added: a key of the messages under `parameters.biases.wrong`. */
export type AddFault = 'not-a-number' | 'no-token' | 'in-the-list';

/** The id that was typed; null where it is no whole number that could be one. */
export function readTokenId(typed: string): number | null {
  const plain = typed.trim();
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}

/** Which of the tokens that were found are new to the list, or why none of them can be added. */
export function newTokens(
  biases: Biases,
  found: readonly FoundToken[],
): { ids: readonly string[] } | { fault: AddFault } {
  const known = found.filter(({ bytes }) => bytes !== null).map(({ id }) => String(id));
  if (known.length === 0) return { fault: 'no-token' };
  const ids = known.filter((id) => !(id in biases));
  return ids.length === 0 ? { fault: 'in-the-list' } : { ids };
}
