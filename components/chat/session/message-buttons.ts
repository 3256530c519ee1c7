/** The look of the row of buttons below a message, which shows when the message is pointed at or has the focus. */
export const messageButtons =
  'flex min-h-8 items-center gap-0.5 transition-opacity [@media(hover:hover)]:opacity-0 group-hover/message:opacity-100 group-focus-within/message:opacity-100';
