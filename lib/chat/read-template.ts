import * as z from 'zod/mini';
import { readSetupFile } from './setup-file';
import type { Template } from './template';

const text = z.string().check(z.minLength(1));
const inBothLanguages = z.object({ en: text, ko: text });

/** What a template's file says of itself, beside the setup: the object under its key `template`. */
const templateDescriptionSchema = z.object({
  /** Smaller ones stand first. */
  order: z.number(),
  /** The language that the assistant is written for. */
  language: z.enum(['en', 'ko', 'any']),
  name: inBothLanguages,
  description: inBothLanguages,
  /** First messages to try. */
  starters: z.array(text),
});

/** Reads a template's file, a setup file with the key `template`. Throws with the file's id when it is none. */
export function readTemplate(id: string, fileText: string): Template {
  const read = readSetupFile(fileText);
  if (!read.ok) throw new Error(`Template ${id} is no setup file (${read.error.code}).`);
  const { template, ...foreign } = read.setup.foreign ?? {};
  const described = z.safeParse(templateDescriptionSchema, template);
  if (!described.success) {
    throw new Error(`Template ${id} does not describe itself: ${z.prettifyError(described.error)}`);
  }
  const { foreign: _foreign, ...setup } = read.setup;
  return {
    ...described.data,
    id,
    setup: Object.keys(foreign).length > 0 ? { ...setup, foreign } : setup,
  };
}
