import { languageOf, type Language } from './language-of';
import type { SubjectRestriction } from './subject-restriction';

const declines: Record<Language, (subject: string | undefined) => string[]> = {
  en: (subject) => [
    subject
      ? `I'm sorry, but I can only help with ${subject}. Is there anything about that I can do for you?`
      : "I'm sorry, but that is outside what I can help with here. Is there anything else about our service I can do for you?",
    "Sorry, I can't answer that one. I'm happy to help with any question about our service, though.",
    "That is not something I can help with here. Please ask me about our service and I'll do my best.",
  ],
  ko: (subject) => [
    subject
      ? `죄송하지만 ${subject} 관련 질문에만 답변해 드릴 수 있어요. 그와 관련해 도와드릴 일이 있을까요?`
      : '죄송하지만 그 질문에는 답변해 드리기 어려워요. 저희 서비스와 관련해 도와드릴 일이 있을까요?',
    '죄송해요, 그 내용은 제가 안내해 드릴 수 없어요. 서비스에 관해 궁금한 점이 있으면 말씀해 주세요.',
    '그 질문은 제가 도와드릴 수 있는 범위가 아니에요. 서비스 이용에 관한 질문이라면 기꺼이 도와드릴게요.',
  ],
};

const notes: Record<Language, string[]> = {
  en: [
    "I'm an emulator: a small text model without knowledge of the world, so I have no good answer to that. I answer from your system message and examples. Add an example that covers this question, or choose a deployment of a real model.",
    "I don't know that. I'm a small emulated model that runs inside this studio and answers from your system message, your examples and a little text of its own. An example about this question would teach me the answer.",
    'That is beyond a small emulated model like me. I can follow your examples, answer from your system message, and chat about everyday subjects. For everything else, connect a real deployment.',
  ],
  ko: [
    '저는 에뮬레이터의 작은 텍스트 모델이라 세상의 지식이 없어서 그 질문에는 제대로 답하기 어려워요. 저는 시스템 메시지와 예시를 바탕으로 답해요. 이 질문에 맞는 예시를 추가하거나 실제 모델의 배포를 선택해 주세요.',
    '그건 잘 모르겠어요. 저는 이 스튜디오 안에서 동작하는 작은 모델이고, 시스템 메시지와 예시, 그리고 조금의 자체 텍스트로 답해요. 이 질문에 대한 예시를 추가하시면 그대로 배울 수 있어요.',
    '저 같은 작은 에뮬레이터 모델이 답하기에는 어려운 질문이에요. 예시를 따라 답하거나 시스템 메시지의 내용을 안내하고, 일상적인 이야기는 나눌 수 있어요.',
  ],
};

/**
 * What to say when nothing fits, the preferred wording first: a polite decline where the system message restricts
 * the subject, otherwise an honest note of what the emulator is. In the language of the question.
 */
export function fallbackAnswers(language: Language, restriction: SubjectRestriction | undefined): string[] {
  if (restriction === undefined) return notes[language];
  const { decline, subject } = restriction;
  if (decline !== undefined && languageOf(decline) === language) return [decline];
  return declines[language](subject?.language === language ? subject.text : undefined);
}
