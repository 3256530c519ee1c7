import { Lexer, type MarkedToken, type Token, type TokensList } from 'marked';

/** The blocks of a markdown text, and how much of it no later text can change. */
export type LexedMarkdown = {
  text: string;
  blocks: readonly MarkedToken[];
  links: TokensList['links'];
};

export const nothingLexed: LexedMarkdown = { text: '', blocks: [], links: {} };

/** What comes next can still change so many blocks at the end: a list goes on after a blank line, a heading gets underlined. */
const OPEN_BLOCKS = 2;

/**
 * The blocks of `text`. When it only continues the text that was lexed before, the settled blocks stay the same objects and
 * only the tail is lexed again; the outcome is that of lexing the whole.
 */
export function lexMarkdown(text: string, before: LexedMarkdown = nothingLexed): LexedMarkdown {
  const normal = text.replace(/\r\n?/g, '\n');
  if (normal === before.text) return before;
  const settled = normal.startsWith(before.text) ? settledBlocks(before.blocks) : [];
  const length = settled.reduce((sum, { raw }) => sum + raw.length, 0);
  const tail = lex(normal.slice(length), before.links);
  // A link that is defined only now changes what was read before.
  const defined = Object.keys(tail.links).length !== Object.keys(before.links).length;
  if (length > 0 && defined) return lexMarkdown(text);
  return { text: normal, blocks: [...settled, ...tail.blocks], links: tail.links };
}

function lex(text: string, known: TokensList['links']): Omit<LexedMarkdown, 'text'> {
  const lexer = new Lexer({ gfm: true });
  Object.assign(lexer.tokens.links, known);
  const tokens = lexer.lex(text);
  return { blocks: tokens.filter(isMarked), links: { ...tokens.links } };
}

/** `Generic` tokens come from extensions only, and there are none. */
function isMarked(token: Token): token is MarkedToken {
  return typeof token.type === 'string';
}

function settledBlocks(blocks: readonly MarkedToken[]): readonly MarkedToken[] {
  let open = OPEN_BLOCKS;
  let end = blocks.length;
  while (end > 0 && open > 0) {
    end--;
    if (blocks[end]?.type !== 'space') open--;
  }
  return blocks.slice(0, end);
}

/** Lexes a growing text: each call goes on from the one before. A cache; the outcome depends on the text alone. */
export function createMarkdownLexer(): (text: string) => LexedMarkdown {
  let known = nothingLexed;
  return (text) => (known = lexMarkdown(text, known));
}
