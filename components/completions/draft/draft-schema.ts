import * as z from 'zod/mini';
import {
  filtersSchema,
  logprobsSchema,
  usageSchema,
  wireErrorSchema,
} from '@/components/draft/answer-schemas';
import type { Running } from '@/lib/completions/completion-session';
import type { CompletionSetup } from '@/lib/completions/completion-setup';
import type { GeneratedRange } from '@/lib/completions/generated-range';
import type { Generation } from '@/lib/completions/generation';
import type { Change, Surroundings } from '@/lib/completions/history';
import type { Splice } from '@/lib/completions/splice';
import { completionParameters } from '@/lib/parameters/parameters';
import { readParameterValues } from '@/lib/parameters/read-parameter-values';

const place = z.int().check(z.minimum(0));
const time = z.number();
const text = z.string();

const setup: z.ZodMiniType<CompletionSetup> = z.object({
  deployment: text,
  parameters: z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform((stored) => readParameterValues(completionParameters, stored)),
  ),
});

const generated: z.ZodMiniType<GeneratedRange[]> = z.array(
  z.object({ from: place, to: place, generation: text, choice: place }),
);

const splice: z.ZodMiniType<Splice> = z.object({ from: place, removed: text, inserted: text });

const surroundings: z.ZodMiniType<Surroundings> = z.object({ setup, generated, cursor: place });

const change: z.ZodMiniType<Change> = z.object({
  kind: z.enum(['edit', 'generation', 'choice', 'setup', 'example']),
  splices: z.array(splice),
  before: surroundings,
  after: surroundings,
  field: z.optional(text),
  at: time,
});

const generation: z.ZodMiniType<Generation> = z.object({
  id: text,
  deployment: text,
  asChat: z.boolean(),
  promptLength: place,
  echo: z.boolean(),
  logprobs: z.boolean(),
  kept: z.nullable(z.object({ text, tokens: logprobsSchema })),
  completion: z.object({
    choices: z.array(
      z.object({ text, finishReason: z.nullable(text), logprobs: logprobsSchema, filters: filtersSchema }),
    ),
    usage: z.nullable(usageSchema),
    promptFilters: filtersSchema,
    model: z.nullable(text),
    systemFingerprint: z.nullable(text),
  }),
  outcome: z.enum(['complete', 'stopped', 'interrupted']),
  error: z.optional(wireErrorSchema),
  requestId: z.optional(text),
  emulated: z.boolean(),
  startedAt: time,
  firstTokenAt: z.nullable(time),
  endedAt: time,
});

/** What of a session is kept in the browser: all of it, so that undo goes on after a reload. */
export const draftSchema = z
  .object({
    format: z.literal(1),
    savedAt: time,
    setup,
    text,
    cursor: place,
    generated,
    generations: z.array(generation),
    history: z.object({ past: z.array(change), future: z.array(change) }),
  })
  .check(
    z.refine((draft) => draft.cursor <= draft.text.length, 'has a cursor behind its text'),
    z.refine(
      (draft) => draft.generated.every(({ to }) => to <= draft.text.length),
      'marks what is not there',
    ),
  );
export type Draft = z.infer<typeof draftSchema>;

/** A generation that was on its way when it was kept. */
export const runningSchema: z.ZodMiniType<Running> = z.object({
  generation,
  opening: splice,
  at: place,
  before: surroundings,
});
