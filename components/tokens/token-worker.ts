import { loadEncoding } from '@/lib/tokens/load-encoding';
import { answerQuestions } from './asking-worker';
import type { CountQuestion } from './token-counter';

/** Counts away from the page, so that typing never waits for it. */
answerQuestions(async ({ encoding, texts }: CountQuestion) => texts.map(await loadEncoding(encoding)));
