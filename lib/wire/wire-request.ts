import type { ChatRequest } from './chat-request';

/** A call, before it is known which server answers it: everything that View code, raw JSON and the counter show. */
export type WireRequest = { operation: 'chat/completions'; deployment: string; body: ChatRequest };
