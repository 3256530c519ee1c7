import enDialogues from './corpus/en-dialogues.json';
import enProse from './corpus/en-prose.json';
import koDialogues from './corpus/ko-dialogues.json';
import koProse from './corpus/ko-prose.json';
import type { Language } from './language-of';

export type Dialogue = { topic: string; turns: { user: string; assistant: string }[] };
export type Prose = { topic: string; text: string };

/** What the text model was built from: our own writing, in two languages. */
export type Corpus = { language: Language; dialogues: readonly Dialogue[]; prose: readonly Prose[] }[];

/** The corpus that ships with the emulator. */
export const shippedCorpus: Corpus = [
  { language: 'en', dialogues: enDialogues, prose: enProse },
  { language: 'ko', dialogues: koDialogues, prose: koProse },
];
