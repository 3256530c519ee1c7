import type { Capability, Encoding, Model } from './model';

type Row = Omit<Model, 'name' | 'known'>;

const chat: readonly Capability[] = ['chat', 'logprobs', 'tools', 'json-object'];
const multimodal: readonly Capability[] = [...chat, 'json-schema', 'vision'];
const reasoner: readonly Capability[] = [
  'chat',
  'reasoning',
  'tools',
  'json-object',
  'json-schema',
  'vision',
];
/** `suffix` is for the instruct models only. Source: Azure 2024-10-21. */
const instruct: readonly Capability[] = ['completions', 'logprobs', 'suffix'];
const emulated: readonly Capability[] = [...chat, 'json-schema'];

const row = (
  encoding: Encoding,
  contextWindow: number,
  maxOutput: number,
  capabilities: readonly Capability[],
  more: Pick<Model, 'efforts' | 'verbosity'> = {},
): Row => ({ encoding, contextWindow, maxOutput, capabilities, ...more });

const lowToHigh = ['low', 'medium', 'high'];

/**
 * Windows and limits: Azure's model documentation and the public price and context tables of 2026; encodings:
 * tiktoken's model table. A deployment's model is found by its longest prefix here, so `gpt-4o-2024-08-06` is `gpt-4o`.
 */
const table: Record<string, Row> = {
  'gpt-5': row('o200k_base', 400_000, 128_000, reasoner, {
    efforts: ['minimal', ...lowToHigh],
    verbosity: true,
  }),
  'gpt-5-chat': row('o200k_base', 128_000, 16_384, multimodal),
  'gpt-5-pro': row('o200k_base', 400_000, 272_000, reasoner, { efforts: ['high'], verbosity: true }),
  'gpt-5.1': row('o200k_base', 400_000, 128_000, reasoner, {
    efforts: ['none', ...lowToHigh],
    verbosity: true,
  }),
  'gpt-5.1-chat': row('o200k_base', 128_000, 16_384, reasoner, {
    efforts: ['none', ...lowToHigh],
    verbosity: true,
  }),
  'gpt-5.2': row('o200k_base', 400_000, 128_000, reasoner, {
    efforts: ['none', ...lowToHigh, 'xhigh'],
    verbosity: true,
  }),
  'gpt-5.4': row('o200k_base', 1_050_000, 128_000, reasoner, {
    efforts: ['none', ...lowToHigh, 'xhigh'],
    verbosity: true,
  }),
  'gpt-4.1': row('o200k_base', 1_047_576, 32_768, multimodal),
  'gpt-4o': row('o200k_base', 128_000, 16_384, multimodal),
  'gpt-4-turbo': row('cl100k_base', 128_000, 4_096, [...chat, 'vision']),
  'gpt-4-32k': row('cl100k_base', 32_768, 32_768, chat),
  'gpt-4': row('cl100k_base', 8_192, 8_192, chat),
  'gpt-35-turbo': row('cl100k_base', 16_385, 4_096, chat),
  'gpt-3.5-turbo': row('cl100k_base', 16_385, 4_096, chat),
  'gpt-35-turbo-instruct': row('cl100k_base', 4_097, 4_096, instruct),
  'gpt-3.5-turbo-instruct': row('cl100k_base', 4_097, 4_096, instruct),
  o1: row('o200k_base', 200_000, 100_000, reasoner, { efforts: lowToHigh }),
  o3: row('o200k_base', 200_000, 100_000, reasoner, { efforts: lowToHigh }),
  'o4-mini': row('o200k_base', 200_000, 100_000, reasoner, { efforts: lowToHigh }),
  'gpt-oss': row(
    'o200k_base',
    131_072,
    131_072,
    ['chat', 'reasoning', 'tools', 'json-object', 'json-schema'],
    { efforts: lowToHigh },
  ),
  'davinci-002': row('cl100k_base', 16_384, 4_096, ['completions', 'logprobs']),
  'babbage-002': row('cl100k_base', 16_384, 4_096, ['completions', 'logprobs']),
  'text-embedding-ada-002': row('cl100k_base', 8_191, 0, ['embeddings']),
  'text-embedding-3': row('cl100k_base', 8_191, 0, ['embeddings']),
  'dall-e-3': row('cl100k_base', 4_000, 0, ['images']),
  'gpt-image': row('o200k_base', 32_000, 0, ['images']),
  'emulator-chat': row('o200k_base', 32_768, 4_096, emulated),
  'emulator-small': row('o200k_base', 4_096, 1_024, emulated),
  'emulator-instruct': row('o200k_base', 8_192, 4_096, instruct),
  'emulator-reasoning': row(
    'o200k_base',
    65_536,
    16_384,
    ['chat', 'reasoning', 'tools', 'json-object', 'json-schema'],
    { efforts: ['minimal', ...lowToHigh], verbosity: true },
  ),
};

/** The models that the table knows, as it lists them. */
export const modelNames: readonly string[] = Object.keys(table);

const names = Object.keys(table).sort((a, b) => b.length - a.length);

/** What most chat models of compatible servers take; marked as not known. */
const assumed: Row = row('o200k_base', 128_000, 4_096, multimodal);

/** The row of a model or of one of its versions (`gpt-4o-2024-08-06`, `gpt-4.1-mini`), else a cautious assumption. */
export function findModel(name: string): Model {
  const wanted = name.toLowerCase();
  const known = names.find(
    (candidate) =>
      wanted === candidate ||
      (wanted.startsWith(candidate) && !/[a-z0-9]/.test(wanted.charAt(candidate.length))),
  );
  const found = known === undefined ? undefined : table[known];
  return { name, known: found !== undefined, ...(found ?? assumed) };
}
