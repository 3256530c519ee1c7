import type { CompletionParameterValues } from '@/lib/parameters/parameters';

/** A prompt to try with the parameters that fit it. Plain data: the server reads it, the page gets it as a prop. */
export type CompletionExample = {
  /** The name of its file, without the ending. */
  id: string;
  /** Smaller ones stand first. */
  order: number;
  title: { en: string; ko: string };
  description: { en: string; ko: string };
  /** What is put into the box; at least one language. An example whose point is its language has only that one. */
  text: { en?: string | undefined; ko?: string | undefined };
  /** What differs from the page's defaults. */
  parameters: Partial<CompletionParameterValues>;
};

/** The example's prompt in the page's language, else in the one that it has. */
export function exampleText({ text }: Pick<CompletionExample, 'text'>, language: 'en' | 'ko'): string {
  return text[language] ?? text.en ?? text.ko ?? '';
}
