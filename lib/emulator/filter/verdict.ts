import {
  blocklistId,
  detectors,
  harmCategories,
  protectedCodeCitation,
  severities,
  type Detector,
  type HarmCategory,
  type Severity,
} from './filter-triggers';
import type { JsonObject } from '@/lib/wire/json';

/** What the filter found in one text. */
export type Verdict = {
  severities: Partial<Record<HarmCategory, Severity>>;
  detected: ReadonlySet<Detector>;
  /** The filter could not run. */
  failed: boolean;
};

export const safe: Verdict = { severities: {}, detected: new Set(), failed: false };

/** The worse of two verdicts, category by category. */
export function worse(one: Verdict, other: Verdict): Verdict {
  if (one === safe || one === other) return other;
  if (other === safe) return one;
  const merged: Verdict['severities'] = { ...one.severities };
  for (const category of harmCategories) {
    const severity = other.severities[category];
    if (severity !== undefined && isWorse(severity, merged[category])) merged[category] = severity;
  }
  return {
    severities: merged,
    detected: new Set([...one.detected, ...other.detected]),
    failed: one.failed || other.failed,
  };
}

/** Whether Azure's default policy stops the text: severity medium or high, or anything detected. */
export function isBlocked(verdict: Verdict): boolean {
  return (
    !verdict.failed &&
    (verdict.detected.size > 0 || Object.values(verdict.severities).some((severity) => isFiltered(severity)))
  );
}

/**
 * `content_filter_results`, keys in alphabetical order as Azure writes them. A prompt always shows `jailbreak`; other
 * detectors appear when they detected something. Not to be changed: the chunks of an answer share one.
 */
export function filterResults(verdict: Verdict, side: 'prompt' | 'completion'): JsonObject {
  const known = written[side].get(verdict) ?? writeResults(verdict, side);
  written[side].set(verdict, known);
  return known;
}

const written = {
  prompt: new WeakMap<Verdict, JsonObject>(),
  completion: new WeakMap<Verdict, JsonObject>(),
};

function writeResults(verdict: Verdict, side: 'prompt' | 'completion'): JsonObject {
  if (verdict.failed) {
    return { error: { code: 'content_filter_error', message: 'The contents are not filtered' } };
  }
  const results: JsonObject = {};
  for (const category of harmCategories) {
    const severity = verdict.severities[category] ?? 'safe';
    results[category] = { filtered: isFiltered(severity), severity };
  }
  if (side === 'prompt') results.jailbreak = { filtered: false, detected: false };
  for (const detector of verdict.detected) results[detector] = detection(detector);
  return Object.fromEntries(Object.entries(results).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function detection(detector: Detector): JsonObject {
  if (detector === 'custom_blocklists') {
    return { filtered: true, details: [{ filtered: true, id: blocklistId }] };
  }
  if (detector === 'protected_material_code') {
    return { filtered: true, detected: true, citation: protectedCodeCitation };
  }
  return { filtered: true, detected: true };
}

/** Whether a detector runs on this side of the conversation. */
export function runsOn(detector: Detector, side: 'prompt' | 'completion'): boolean {
  return detectors[detector] === 'both' || detectors[detector] === side;
}

function isFiltered(severity: Severity): boolean {
  return severity === 'medium' || severity === 'high';
}

function isWorse(severity: Severity, than: Severity = 'safe'): boolean {
  return severities.indexOf(severity) > severities.indexOf(than);
}
