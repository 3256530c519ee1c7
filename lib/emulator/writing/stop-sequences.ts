/** `stop` as a list; an empty sequence stops nothing. */
export function stopSequences(stop: string | readonly string[] | null | undefined): string[] {
  const sequences = typeof stop === 'string' ? [stop] : (stop ?? []);
  return sequences.filter((sequence) => sequence !== '');
}
