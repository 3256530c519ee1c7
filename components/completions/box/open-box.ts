/** What stands behind the cursor, and what happens with it. */
export const BEHIND_NOTE_ID = 'completions-behind';
/** Where the text is read as tokens, in place of the box. */
export const TOKENS_ID = 'completions-tokens';

/** What others may do with the box while it is there. */
export type OpenBox = {
  focus: () => void;
  /** Selects a part of the text and brings it into sight. */
  select: (from: number, to: number) => void;
};

let open: OpenBox | null = null;

/** The box comes later than the page, and goes with it. */
export function setOpenBox(box: OpenBox | null): void {
  open = box;
}

/** Brings the reader back to the text, or to its tokens. Not on touch screens, where a keyboard would cover it. */
export function focusTextBox(): void {
  if (matchMedia('(pointer: coarse)').matches) return;
  const tokens = document.getElementById(TOKENS_ID);
  if (tokens) (tokens.querySelector<HTMLElement>('[role=listbox]') ?? tokens).focus();
  else open?.focus();
}

/** Selects a part of the text and brings it into sight, with the focus. */
export function selectInBox(from: number, to: number): void {
  open?.select(from, to);
  focusTextBox();
}
