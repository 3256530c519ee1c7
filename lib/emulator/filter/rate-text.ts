import {
  detectors,
  filterTestToken,
  filterTriggers,
  harmCategories,
  type Detector,
  type FilterTrigger,
  type HarmCategory,
  type Severity,
} from './filter-triggers';
import { runsOn, safe, worse, type Verdict } from './verdict';

type Side = 'prompt' | 'completion';

const triggers = new Map(filterTriggers.map((trigger) => [trigger.phrase, trigger]));
const anyPhrase = new RegExp([...triggers.keys()].map(escapePattern).join('|'), 'gu');

/** What the phrases of the trigger list say about a text; test tokens count in prompts only. */
export function rateText(text: string, side: Side): Verdict {
  const found = [...text.toLowerCase().matchAll(anyPhrase)]
    .flatMap(([phrase]) => triggers.get(phrase) ?? [])
    .reduce((verdict, trigger) => worse(verdict, verdictOf(trigger, side)), safe);
  return side === 'prompt' ? worse(found, readTestTokens(text, 'prompt')) : found;
}

/** What the test tokens of a prompt ask of one side: of the prompt itself, or of the answer to it. */
export function readTestTokens(prompt: string, side: Side): Verdict {
  let verdict = safe;
  for (const [, completion, name = '', severity] of prompt.matchAll(filterTestToken)) {
    const asked = completion || (isDetector(name) && !runsOn(name, 'prompt')) ? 'completion' : 'prompt';
    if (asked === side) verdict = worse(verdict, testVerdict(name, severity, side));
  }
  return verdict;
}

/** Phrases that would block an answer, for those who must hold text back while one may be beginning. */
export const blockingPhrases: readonly string[] = filterTriggers
  .filter((trigger) => !('severity' in trigger) || trigger.severity !== 'low')
  .map((trigger) => trigger.phrase);

function testVerdict(name: string, severity: string | undefined, side: Side): Verdict {
  if (name === 'error') return { ...safe, failed: true };
  if (isDetector(name)) return detectedOn(name, side);
  if (!isHarmCategory(name)) return safe;
  return { ...safe, severities: { [name]: isSeverity(severity) ? severity : 'high' } };
}

function verdictOf(trigger: FilterTrigger, side: Side): Verdict {
  return 'detector' in trigger
    ? detectedOn(trigger.detector, side)
    : { ...safe, severities: { [trigger.category]: trigger.severity } };
}

function detectedOn(detector: Detector, side: Side): Verdict {
  return runsOn(detector, side) ? { ...safe, detected: new Set([detector]) } : safe;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function isDetector(name: string): name is Detector {
  return Object.hasOwn(detectors, name);
}

function isHarmCategory(name: string): name is HarmCategory {
  return harmCategories.some((category) => category === name);
}

function isSeverity(word: string | undefined): word is Exclude<Severity, 'safe'> {
  return word === 'low' || word === 'medium' || word === 'high';
}
