import type { JsonObject } from '@/lib/wire/json';
import { filterResults, isBlocked, type Verdict } from '../filter/verdict';

/** Characters between two annotations; Azure promises a signal within about 1,000. */
const stretch = 200;

/**
 * The annotations that Azure's Asynchronous Filter sends after text has gone out: which characters were checked and
 * what was found. Offsets count from the beginning of the prompt, the answer following it (as in Azure's sample).
 */
export class AsyncAnnotations {
  /** The answer was stopped: nothing of it may follow. */
  blocked = false;
  private checked: number;
  private end: number;

  constructor(
    private readonly index: number,
    promptLength: number,
  ) {
    this.checked = promptLength;
    this.end = promptLength;
  }

  /** The annotation that is due after more text went out, if one is. */
  next(text: string, verdict: Verdict): JsonObject[] {
    this.end += text.length;
    return this.end - this.checked >= stretch ? [this.annotate(verdict)] : [];
  }

  /** The annotation of the rest, which comes even after the end of the answer. */
  last(verdict: Verdict): JsonObject[] {
    return this.blocked ? [] : [this.annotate(verdict)];
  }

  private annotate(verdict: Verdict): JsonObject {
    const from = this.checked;
    this.blocked = isBlocked(verdict);
    if (!this.blocked) this.checked = this.end;
    return {
      content_filter_offsets: { check_offset: from, end_offset: this.end, start_offset: from },
      content_filter_results: filterResults(verdict, 'completion'),
      finish_reason: this.blocked ? 'content_filter' : null,
      index: this.index,
    };
  }
}
