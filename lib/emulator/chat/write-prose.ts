import type { ChatRequest } from '@/lib/wire/chat-request';
import type { TextGenerator } from '../text/text-generator';
import { contextMessages } from './context-messages';
import { cutText, type Cut } from '../writing/cut-text';
import { sampling } from '../writing/sampling';

/** A paragraph that goes inside a JSON value. */
export const paragraph: Cut = { maxTokens: 120, stop: ['\n\n'] };
/** A whole answer. */
export const whole: Cut = { maxTokens: 1024, stop: [] };

/** What the text model would say to a conversation, at once and as plain text. */
export function writeProse(request: ChatRequest, generator: TextGenerator, seed: number, cut: Cut): string {
  const tokens = generator.generate(contextMessages(request.messages), sampling(request, seed));
  return Array.from(cutText(tokens, cut), ({ text }) => text).join('');
}
