import { existsSync, readFileSync } from 'node:fs';
import { embeddedEmulator } from '@/lib/emulator/embedded-emulator';
import { createNgramModel } from '@/lib/emulator/text/ngram-model';
import type { Corpus } from '@/lib/emulator/text/corpus';
import type { Sampling, TextGenerator } from '@/lib/emulator/text/text-generator';
import type { Upstream } from '@/lib/upstream/upstream';
import { readChunks } from '@/lib/wire/read-chunks';
import { textCompletionSchema } from '@/lib/wire/text-completion';
import { startStudio } from './start-studio';

type Row = { what: string; value: string; goal?: string };

const sampling: Sampling = {
  temperature: 1,
  topP: 1,
  frequencyPenalty: 0,
  presencePenalty: 0,
  logitBias: new Map(),
  seed: 1,
};
const orders = [2, 3, 5, 9];
/** Every tenth topic is held out. */
const HOLD_OUT = 10;

/** Start-up, memory and speed of the emulator's text model, and its perplexity on held-out text by order. */
export default async function benchEmulator(): Promise<Row[]> {
  const started = performance.now();
  const { createTextGenerator } = await import('@/lib/emulator/text/create-text-generator');
  const imported = performance.now();
  const generator = createTextGenerator();
  const built = performance.now();

  const [first] = generator.generate([{ role: 'user', content: 'What is a token?' }], sampling);
  const answered = performance.now();

  const messages = [{ role: 'user', content: 'Write a long markdown answer.' }] as const;
  let tokens = 0;
  const writing = performance.now();
  for (let seed = 0; performance.now() - writing < 2000; seed++)
    for (const _ of generator.generate(messages, { ...sampling, seed })) tokens += 1;
  const perSecond = tokens / ((performance.now() - writing) / 1000);

  const { shippedCorpus } = await import('@/lib/emulator/text/corpus');
  const { encode, END, START } = await import('@/lib/emulator/text/tokenizer');
  const perplexities = perplexityByOrder(shippedCorpus, (text) => [START, ...encode(text), END]);

  return [
    { what: 'Import (tokenizer, corpus)', value: `${(imported - started).toFixed(0)} ms` },
    { what: 'Build the model', value: `${(built - imported).toFixed(0)} ms` },
    { what: 'Start-up in all', value: `${(built - started).toFixed(0)} ms`, goal: '< 2,000 ms' },
    {
      what: 'First token of the first answer',
      value: first ? `${(answered - built).toFixed(1)} ms` : 'none',
    },
    {
      what: 'Memory that a server gains with its first answer',
      value: await memoryGained(),
      goal: '< 150 MB',
    },
    { what: 'Tokens per second, unpaced', value: perSecond.toFixed(0), goal: '> 2,000' },
    ...(await completionsPerSecond(generator)),
    ...perplexities,
  ];
}

/** Tokens per second of streamed completions, from the request to the last byte of the answer, nothing waited for. */
async function completionsPerSecond(generator: TextGenerator): Promise<Row[]> {
  const upstream = embeddedEmulator({ text: generator, msPerToken: 0 });
  const kinds = [
    ['an answer', { prompt: 'Write a long markdown answer.' }],
    ['an answer with logprobs 5', { prompt: 'Write a long markdown answer.', logprobs: 5 }],
    ['plain text', { prompt: 'Thank you for' }],
    ['plain text with logprobs 5', { prompt: 'Thank you for', logprobs: 5 }],
  ] as const;
  const rows: Row[] = [];
  for (const [kind, asked] of kinds) {
    let tokens = 0;
    const started = performance.now();
    for (let seed = 0; performance.now() - started < 2000; seed++) {
      const body = {
        ...asked,
        seed,
        max_tokens: 1000,
        stream: true,
        stream_options: { include_usage: true },
      };
      tokens += await streamedTokens(upstream, body);
    }
    const perSecond = tokens / ((performance.now() - started) / 1000);
    rows.push({
      what: `Emulator completions, tokens per second unpaced: ${kind}`,
      value: perSecond.toFixed(0),
      goal: '> 1,000',
    });
  }
  return rows;
}

/** Reads a streamed completion to its end; how many tokens its usage counts. */
async function streamedTokens(upstream: Upstream, body: object): Promise<number> {
  const url = 'http://emulator.test/openai/v1/completions';
  const response = await upstream(
    new Request(url, { method: 'POST', body: JSON.stringify({ model: 'emulator-instruct', ...body }) }),
  );
  let tokens = 0;
  for await (const event of readChunks(response, textCompletionSchema)) {
    if (event.type === 'chunk') tokens = event.chunk.usage?.completion_tokens ?? tokens;
  }
  return tokens;
}

/** Resident memory of the production server before and after its text model was loaded and has answered. */
async function memoryGained(): Promise<string> {
  if (!existsSync('/proc/self/status')) return 'measured on Linux only';
  const port = 3186;
  const studio = await startStudio({ PORT: String(port), EMULATOR: 'on', EMULATOR_MS_PER_TOKEN: '0' });
  try {
    const before = residentMegabytes(studio.pid);
    const body = { model: 'emulator-chat', messages: [{ role: 'user', content: 'What is a token?' }] };
    const response = await fetch(`http://127.0.0.1:${port}/openai/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    await response.text();
    return `${(residentMegabytes(studio.pid) - before).toFixed(0)} MB over ${before.toFixed(0)}`;
  } finally {
    studio.kill('SIGTERM');
  }
}

function residentMegabytes(pid: number | undefined): number {
  const [, kilobytes = 'NaN'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/**
 * Perplexity = exp(-mean log p) of held-out topics, each paragraph scored from its start marker to its end token. Whole
 * topics are held out, because texts on one topic share phrases. Tokens that the rest of the corpus does not have
 * (p = 0) are left out and reported.
 */
function perplexityByOrder(corpus: Corpus, toTokens: (text: string) => number[]): Row[] {
  const topics = new Map<string, string[]>();
  for (const { dialogues, prose } of corpus) {
    for (const { topic, turns } of dialogues)
      add(
        topics,
        topic,
        turns.map(({ assistant }) => assistant),
      );
    for (const { topic, text } of prose) add(topics, topic, [text]);
  }
  const paragraphs = (texts: string[]) => texts.flatMap((text) => text.split(/\n{2,}/u)).map(toTokens);
  const all = [...topics.values()];
  const held = all.filter((_, i) => i % HOLD_OUT === HOLD_OUT - 1).flatMap(paragraphs);
  const rest = all
    .filter((_, i) => i % HOLD_OUT !== HOLD_OUT - 1)
    .flatMap(paragraphs)
    .flat();
  return orders.map((order) => {
    const model = createNgramModel(Uint32Array.from(rest), order);
    let logLikelihood = 0;
    let scored = 0;
    let unknown = 0;
    for (const tokens of held)
      for (let i = 1; i < tokens.length; i++) {
        const probability = model.probability(tokens.slice(Math.max(0, i - order), i), tokens[i]!);
        if (probability === 0) unknown += 1;
        else {
          logLikelihood += Math.log(probability);
          scored += 1;
        }
      }
    const perplexity = Math.exp(-logLikelihood / scored);
    return {
      what: `Held-out perplexity, order ${order}`,
      value: `${perplexity.toFixed(1)} (${rest.length} tokens, ${model.types} types; ${scored} scored, ${unknown} unknown)`,
    };
  });
}

function add(topics: Map<string, string[]>, topic: string, texts: string[]): void {
  topics.set(topic, [...(topics.get(topic) ?? []), ...texts]);
}
