import type { ChatRequest } from './chat-request';
import type { CompletionRequest } from './completion-request';

export type ChatWireRequest = { operation: 'chat/completions'; deployment: string; body: ChatRequest };
export type CompletionWireRequest = { operation: 'completions'; deployment: string; body: CompletionRequest };

/** A call, before it is known which server answers it: everything that View code, raw JSON and the counter show. */
export type WireRequest = ChatWireRequest | CompletionWireRequest;
