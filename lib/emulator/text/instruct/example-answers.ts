import type { AnswerCandidate } from '../answer-candidates';
import { languageOf } from '../language-of';
import { classify } from './classify';
import { classOptions } from './class-options';
import { areEmoji, emojiFor } from './emoji-titles';
import { areNameLists, inventNames } from './invent-names';
import type { ShownExamples } from './shown-examples';
import { translatePhrase } from './translate-phrase';

/** The answer that a pattern of examples wants for its last question, by the kind of its answers: classes, emoji, translations
 *  or names. Undefined for answers of another kind. */
export function exampleAnswers({
  instruction,
  examples,
  question,
}: ShownExamples): AnswerCandidate[] | undefined {
  const answers = examples.map(({ answer }) => answer);
  if (areEmoji(answers)) return emojiFor(question);
  const options = classOptions(instruction, answers);
  if (options) return classify(question, options, examples);
  if (isTranslation(instruction, examples)) return translations(question, languageOf(answers[0]!));
  if (areNameLists(answers)) return inventNames(question, examples);
  return undefined;
}

function isTranslation(instruction: string, examples: ShownExamples['examples']): boolean {
  const crossed = examples.every(({ question, answer }) => languageOf(question) !== languageOf(answer));
  return crossed || /\btranslat|번역|옮겨/iu.test(instruction);
}

/** The emulator knows the phrases of a small table; for all others it says so instead of inventing a translation. */
export function translations(phrase: string, into: 'en' | 'ko'): AnswerCandidate[] {
  const translated = languageOf(phrase) === into ? undefined : translatePhrase(phrase);
  if (translated !== undefined) {
    const casual = translated.replace(/예요\?$/u, '입니까?').replace(/^Where is/u, "Where's");
    return casual === translated
      ? [{ text: translated, weight: 1 }]
      : [
          { text: translated, weight: 0.85 },
          { text: casual, weight: 0.15 },
        ];
  }
  const note =
    into === 'ko'
      ? '(에뮬레이터는 간단한 여행 표현만 번역할 수 있어요.)'
      : '(The emulator can only translate simple travel phrases.)';
  return [{ text: note, weight: 1 }];
}
