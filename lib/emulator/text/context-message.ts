/** What the text model knows of a message: who spoke and the plain text. */
export type ContextMessage = { role: 'system' | 'user' | 'assistant' | 'tool'; content: string };
