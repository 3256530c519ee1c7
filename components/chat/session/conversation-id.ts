/** The element that scrolls the conversation; keys pressed there (Ctrl+Z) are the page's. */
export const CONVERSATION_ID = 'conversation';
