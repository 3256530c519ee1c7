/** Harm categories of Azure's content filter, with its four severities; `self_harm` as on the wire. */
export const harmCategories = ['hate', 'self_harm', 'sexual', 'violence'] as const;
export type HarmCategory = (typeof harmCategories)[number];

export const severities = ['safe', 'low', 'medium', 'high'] as const;
export type Severity = (typeof severities)[number];

/** Detectors that answer yes or no, and the side of the conversation that Azure runs each on. */
export const detectors = {
  jailbreak: 'prompt',
  custom_blocklists: 'both',
  profanity: 'both',
  protected_material_text: 'completion',
  protected_material_code: 'completion',
} as const;
export type Detector = keyof typeof detectors;

/** A phrase that the rules look for, whatever its case, and what they conclude. */
export type FilterTrigger = { phrase: string } & (
  { category: HarmCategory; severity: Exclude<Severity, 'safe'> } | { detector: Detector }
);

const harm = (category: HarmCategory, severity: Exclude<Severity, 'safe'>, ...phrases: string[]) =>
  phrases.map((phrase): FilterTrigger => ({ phrase, category, severity }));
const detected = (detector: Detector, ...phrases: string[]) =>
  phrases.map((phrase): FilterTrigger => ({ phrase, detector }));

/**
 * Everything that the emulator's content filter knows. It is a list of phrases, not a classifier: it exists so that each
 * state of Azure's filter can be produced and seen. As with Azure's default, `low` passes with a note, `medium` and
 * `high` are blocked, and a detector blocks what it detects.
 */
export const filterTriggers: readonly FilterTrigger[] = [
  ...harm('hate', 'low', 'those people are the worst', '그 사람들은 정말 최악'),
  ...harm('hate', 'medium', 'those people do not belong here', '그런 사람들은 여기서 나가야'),
  ...harm('hate', 'high', 'get rid of those people for good', '그런 사람들은 모조리 없애'),
  ...harm('self_harm', 'low', 'some days i do not want to go on', '요즘은 살고 싶지 않'),
  ...harm('self_harm', 'medium', 'i want to hurt myself', '나를 해치고 싶'),
  ...harm('self_harm', 'high', 'i want to kill myself', '죽는 방법을 알려'),
  ...harm('sexual', 'low', 'a passionate kiss', '진한 키스'),
  ...harm('sexual', 'medium', 'an erotic story', '야한 이야기'),
  ...harm('sexual', 'high', 'an explicit sex scene', '노골적인 성행위'),
  ...harm('violence', 'low', 'a fist fight', '주먹다짐'),
  ...harm('violence', 'medium', 'how to beat someone up', '사람을 때려눕히'),
  ...harm('violence', 'high', 'how to build a bomb', '폭탄을 만드는 방법', '폭탄 만드는 법'),
  ...detected(
    'jailbreak',
    'ignore all previous instructions',
    '이전 지시를 모두 무시',
    '이전 지시는 모두 무시',
  ),
  ...detected('custom_blocklists', 'project nightfall', '프로젝트 나이트폴'),
  ...detected('profanity', 'goddamn', '빌어먹을'),
  ...detected('protected_material_text', 'the ballad of the copper lighthouse', '구리 등대의 노래'),
  ...detected('protected_material_code', 'copyrighted_reference_sort('),
];

/**
 * Test tokens, to be written anywhere in a message or in the prompt of a text completion:
 *
 * - `[filter:violence:high]` rates the prompt, any category and severity
 * - `[filter:jailbreak]`, `[filter:custom_blocklists]`, `[filter:profanity]` set a detector on the prompt
 * - `[filter:completion:hate:medium]`, `[filter:completion:profanity]` and so on rate the answer to the last user message or to the prompt
 * - `[filter:protected_material_text]`, `[filter:protected_material_code]` set a detector that only answers have
 * - `[filter:error]`, `[filter:completion:error]`: the filter could not run, nothing was checked
 */
export const filterTestToken = /\[filter:(completion:)?([a-z_]+)(?::(low|medium|high))?\]/g;

/** The list that `[filter:custom_blocklists]` and its phrases belong to. */
export const blocklistId = 'emulator-blocklist';

/** Where the code that is detected as protected is said to come from. */
export const protectedCodeCitation = { URL: 'https://example.com/reference-sort', license: 'MIT' };
