import type { JsonFault } from '@/lib/wire/parse-json';

/** What a value should have been, or is. */
export type FileValueKind = 'text' | 'number' | 'list' | 'object' | 'true-or-false' | 'nothing';

/** Why a text is no setup file. `path` is written as in JavaScript: `fewShotExamples[2].userInput`. */
export type SetupFileError =
  | { code: 'too-large'; limit: number }
  | { code: 'empty' }
  | { code: 'not-json'; fault: JsonFault }
  | { code: 'too-deep'; limit: number }
  | { code: 'too-many-examples'; count: number; limit: number }
  | { code: 'wrong-kind'; path: string; expected: FileValueKind; found: FileValueKind }
  | { code: 'no-setup' };

/** What was read differently from how it stands in the file. */
export type SetupFileWarning =
  /** The value is none that we can use; the default stands in its place. */
  | { code: 'default-used'; path: string; found: string }
  | { code: 'value-limited'; path: string; found: string; used: string }
  | { code: 'field-dropped'; path: string };
