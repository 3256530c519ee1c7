import type { FewShotExample } from './setup';

type Examples = readonly FewShotExample[];

/** An id that none of the examples has. Counting up keeps these functions pure. */
export function newExampleId(examples: Examples): string {
  const numbers = examples.map(({ id }) => Number(/^example-(\d+)$/.exec(id)?.[1] ?? 0));
  return `example-${Math.max(0, ...numbers) + 1}`;
}

/** The examples with a new one at the end, or right after the one that `afterId` names. */
export function withExample(
  examples: Examples,
  { user, assistant }: Pick<FewShotExample, 'user' | 'assistant'>,
  afterId?: string,
): Examples {
  const index = examples.findIndex(({ id }) => id === afterId);
  const example = { id: newExampleId(examples), user, assistant };
  return examples.toSpliced(index < 0 ? examples.length : index + 1, 0, example);
}

/** The examples with one of them at another index; an index outside moves it to that end. */
export function withExampleAt(examples: Examples, id: string, index: number): Examples {
  const from = examples.findIndex((example) => example.id === id);
  const example = examples[from];
  const to = Math.min(examples.length - 1, Math.max(0, index));
  return !example || from === to ? examples : examples.toSpliced(from, 1).toSpliced(to, 0, example);
}
