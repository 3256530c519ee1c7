import type { Model } from '@/lib/models/model';
import { chatParameters } from '@/lib/parameters/parameters';
import type { ChatRequest, WireMessage } from '@/lib/wire/chat-request';
import type { ChatWireRequest } from '@/lib/wire/wire-request';
import { shownVersion, type AssistantMessage, type Message, type Transcript } from './message';
import { messagesToSend } from './past-messages';
import type { Setup } from './setup';

/**
 * THE function: the wire request that a setup and a transcript become. Pure and total; what the page shows, counts,
 * exports and sends is all made here. The system message and the few-shot examples always go, of the transcript
 * `messagesToSend`; `model` decides which parameters are sent and how the response limit is spelled.
 */
export function toChatRequest(setup: Setup, transcript: Transcript, model: Model): ChatWireRequest {
  const tools = setup.tools.filter(({ function: { name } }) => !setup.toolsOff?.includes(name));
  const body: ChatRequest = {
    messages: [
      ...systemMessages(setup),
      ...exampleMessages(setup),
      ...messagesToSend(transcript, setup.pastMessages).map(toWireMessage),
    ],
    ...chatParameters.toWire(setup.parameters, model),
    ...(tools.length > 0 && { tools }),
    ...(setup.responseFormat &&
      setup.responseFormat.type !== 'text' && { response_format: setup.responseFormat }),
  };
  return { operation: 'chat/completions', deployment: setup.deployment, body };
}

/**
 * The request that goes on with an answer: `transcript` is the conversation that it answers, `kept` the text that it
 * begins with. What comes is new text only. Source of the two fields: vLLM's OpenAI-compatible server (chat parameters);
 * llama.cpp and Ollama go on with a last assistant message by themselves and pass over fields that they do not know.
 */
export function toContinuedRequest(
  setup: Setup,
  transcript: Transcript,
  kept: string,
  model: Model,
): ChatWireRequest {
  const asked = toChatRequest(setup, transcript, model);
  const { messages } = asked.body;
  return {
    ...asked,
    body: {
      ...asked.body,
      messages: [...messages, { role: 'assistant', content: kept }],
      continue_final_message: true,
      add_generation_prompt: false,
    },
  };
}

function systemMessages({ systemMessage }: Setup): WireMessage[] {
  return systemMessage === '' ? [] : [{ role: 'system', content: systemMessage }];
}

function exampleMessages({ fewShotExamples }: Setup): WireMessage[] {
  return fewShotExamples.flatMap(({ user, assistant }): WireMessage[] => [
    { role: 'user', content: user },
    { role: 'assistant', content: assistant },
  ]);
}

function toWireMessage(message: Message): WireMessage {
  switch (message.role) {
    case 'user':
      return { role: 'user', content: message.content };
    case 'tool':
      return { role: 'tool', content: message.content, tool_call_id: message.toolCallId };
    case 'assistant':
      return toAssistantMessage(message);
  }
}

function toAssistantMessage(message: AssistantMessage): WireMessage {
  const { content, refusal, toolCalls } = shownVersion(message).completion;
  return {
    role: 'assistant',
    content: content === '' && toolCalls.length > 0 ? null : content,
    ...(refusal !== '' && { refusal }),
    ...(toolCalls.length > 0 && {
      tool_calls: toolCalls.map((call) => ({
        id: call.id,
        type: 'function' as const,
        function: { name: call.name, arguments: call.arguments },
      })),
    }),
  };
}
