import type { ChatRequest } from '@/lib/wire/chat-request';
import { invalidRequest } from '../service/service-error';

/** Rules between `tools`, `tool_choice` and `parallel_tool_calls`. @throws ServiceError 400. */
export function checkTools({ tools, tool_choice: choice, parallel_tool_calls: parallel }: ChatRequest): void {
  if (!tools) {
    if (choice !== undefined && choice !== 'none') {
      throw invalidRequest("'tool_choice' is only allowed when 'tools' are specified.", 'tool_choice');
    }
    if (parallel !== undefined) {
      throw invalidRequest(
        "'parallel_tool_calls' is only allowed when 'tools' are specified.",
        'parallel_tool_calls',
      );
    }
    return;
  }
  if (typeof choice === 'object' && !tools.some((tool) => tool.function.name === choice.function.name)) {
    throw invalidRequest(
      `Tool choice '${choice.function.name}' not found in 'tools' parameter.`,
      'tool_choice',
      'invalid_value',
    );
  }
}
