import * as z from 'zod/mini';

/** One category that the content filter looked at; `severity` for graded ones, `detected` for yes-or-no ones. */
export type ContentFilter = {
  category: string;
  filtered: boolean;
  severity?: string;
  detected?: boolean;
  /** Where protected code came from. */
  citation?: { url?: string; license?: string };
  /** The filter could not run: nothing was checked. */
  error?: string;
};

const resultSchema = z.looseObject({
  filtered: z.catch(z.boolean(), false),
  severity: z.optional(z.string()),
  detected: z.optional(z.boolean()),
  citation: z.optional(
    z.looseObject({
      URL: z.optional(z.string()),
      url: z.optional(z.string()),
      license: z.optional(z.string()),
    }),
  ),
});

const resultsSchema = z.record(z.string(), z.unknown());
const filterErrorSchema = z.looseObject({ code: z.optional(z.string()), message: z.optional(z.string()) });

/**
 * Reads `content_filter_results` of any spelling that Azure has used: `self-harm` and `self_harm`, results as objects,
 * `custom_blocklists` as an object, an array or `{ filtered, details }`, and `error` when the filter was unavailable.
 * What it cannot read it leaves out; it never throws.
 */
export function readContentFilters(value: unknown): ContentFilter[] {
  const results = z.safeParse(resultsSchema, value);
  if (!results.success) return [];
  return Object.entries(results.data).flatMap(([key, entry]): ContentFilter[] => {
    const category = key.replaceAll('-', '_');
    if (category === 'error') {
      const error = z.safeParse(filterErrorSchema, entry);
      const message = error.success ? (error.data.message ?? error.data.code) : undefined;
      return [{ category, filtered: false, error: message ?? 'content_filter_error' }];
    }
    if (Array.isArray(entry)) {
      const filtered = entry.some((item) => z.safeParse(resultSchema, item).data?.filtered === true);
      return [{ category, filtered, detected: entry.length > 0 }];
    }
    const result = z.safeParse(resultSchema, entry);
    if (!result.success) return [];
    const { filtered, severity, detected, citation } = result.data;
    return [
      {
        category,
        filtered,
        ...(severity !== undefined && { severity }),
        ...(detected !== undefined && { detected }),
        ...(citation && { citation: { url: citation.URL ?? citation.url, license: citation.license } }),
      },
    ];
  });
}

const promptResultsSchema = z.array(z.looseObject({ content_filter_results: z.optional(z.unknown()) }));

/** Reads `prompt_filter_results` (in 2023 `prompt_annotations`): what was said of all prompts together, never throws. */
function readPromptFilters(value: unknown): ContentFilter[] {
  const results = z.safeParse(promptResultsSchema, value);
  return results.success
    ? results.data.flatMap((result) => readContentFilters(result.content_filter_results))
    : [];
}

/** `content_filter_results` and `prompt_filter_results` inside another schema: read into a list, absent when absent. */
export const contentFilters = z.optional(z.pipe(z.unknown(), z.transform(readContentFilters)));
export const promptFilters = z.optional(z.pipe(z.unknown(), z.transform(readPromptFilters)));
