import { loadTokenizer } from '@/lib/tokens/load-tokenizer';
import type { Encoding } from '@/lib/models/model';
import { measureText, type TextMeasure } from '@/lib/tokens/measure-text';
import { readIds } from '@/lib/tokens/read-ids';
import { tokenPieces } from '@/lib/tokens/token-pieces';
import { encodings } from './encodings';
import type { Decoded, WorkerMessage, WorkerRequest } from './worker-messages';

/** How long the worker is deaf to a newer text. */
const DEAF_MS = 30;
const SHOWN_PROBLEMS = 20;

/** The newest text; what was asked before it is given up. */
let newest = 0;
/** What is known of the last text, so that another encoding of it is not begun anew. */
let known: { text: string; counts: Map<Encoding, number>; measure: TextMeasure | undefined } | undefined;

const reply = (message: WorkerMessage, transfer: Transferable[] = []) =>
  self.postMessage(message, { transfer });

addEventListener('message', async ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'decode') {
    try {
      reply({ kind: 'decoded', id: data.id, decoded: await decode(data.encoding, data.written) });
    } catch {
      reply({ kind: 'failed', id: data.id, encoding: data.encoding });
    }
    return;
  }
  newest = data.id;
  await tokenize(data.id, data.encoding, data.text);
});
reply({ kind: 'ready' });

async function tokenize(id: number, encoding: Encoding, text: string): Promise<void> {
  if (known?.text !== text) known = { text, counts: new Map(), measure: undefined };
  const about = known;
  for (const each of [encoding, ...encodings.filter((other) => other !== encoding)]) {
    const counted = about.counts.get(each);
    if (counted !== undefined && each !== encoding) {
      reply({ kind: 'count', id, encoding: each, tokens: counted });
      continue;
    }
    try {
      const tokenizer = await loadTokenizer(each);
      const ids = await finish(tokenizer.encodeInSteps(text), id);
      if (!ids) return;
      about.counts.set(each, ids.length);
      reply({ kind: 'count', id, encoding: each, tokens: ids.length });
      if (each !== encoding) continue;
      const pieces = tokenPieces(ids, tokenizer);
      reply(
        { kind: 'pieces', id, pieces },
        Object.values(pieces).map(({ buffer }) => buffer),
      );
    } catch {
      if (id !== newest) return;
      reply({ kind: 'failed', id, encoding: each });
    }
    if (each !== encoding) continue;
    about.measure ??= await finish(measureText(text), id);
    if (!about.measure) return;
    reply({ kind: 'measure', id, measure: about.measure });
  }
}

/** Does the steps and listens in between; undefined as soon as there is a newer text. */
async function finish<Result>(steps: Generator<void, Result>, id: number): Promise<Result | undefined> {
  let since = performance.now();
  while (id === newest) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < DEAF_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return undefined;
}

async function decode(encoding: Encoding, written: string): Promise<Decoded> {
  const { bytesOf, decode: textOf, size } = await loadTokenizer(encoding);
  const { ids, problems } = readIds(written, (id) => bytesOf(id) !== undefined);
  return {
    text: textOf(ids),
    tokens: ids.length,
    problems: problems.slice(0, SHOWN_PROBLEMS),
    problemCount: problems.length,
    size,
  };
}
