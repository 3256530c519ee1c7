import { Lexer, type MarkedToken, type Token } from 'marked';

/** The blocks of a markdown text. */
export type LexedMarkdown = {
  text: string;
  blocks: readonly MarkedToken[];
  /** The addresses that the text defines for its links, as one string: the blocks mean the same while it is the same. */
  definitions: string;
};

const nothingLexed: LexedMarkdown = { text: '', blocks: [], definitions: '' };

/** What comes next can still change so many blocks at the end: a list goes on after a blank line, a heading gets underlined. */
const OPEN_BLOCKS = 2;

/**
 * The blocks of `text`. When it only continues the text that was lexed before, the settled blocks stay the same objects and
 * only the tail is lexed again; the outcome is that of lexing the whole. A text that defines link addresses is lexed whole:
 * a definition at its end changes what stands before.
 */
export function lexMarkdown(text: string, before: LexedMarkdown = nothingLexed): LexedMarkdown {
  const normal = text.replace(/\r\n?/g, '\n');
  if (normal === before.text) return before;
  const settled = before.definitions === '' ? settledBlocks(before.blocks) : [];
  const start = settled.map(({ raw }) => raw).join('');
  if (start === '' || !normal.startsWith(start)) return { text: normal, ...lex(normal) };
  const tail = lex(normal.slice(start.length));
  if (tail.definitions !== '') return { text: normal, ...lex(normal) };
  return { text: normal, blocks: [...settled, ...tail.blocks], definitions: '' };
}

/** Lexes a growing text: each call goes on from the one before. A cache; the outcome depends on the text alone. */
export function createMarkdownLexer(): (text: string) => LexedMarkdown {
  let known = nothingLexed;
  return (text) => (known = lexMarkdown(text, known));
}

function lex(text: string): Omit<LexedMarkdown, 'text'> {
  const tokens = new Lexer({ gfm: true }).lex(text);
  const links = Object.entries(tokens.links);
  return { blocks: tokens.filter(isMarked), definitions: links.length === 0 ? '' : JSON.stringify(links) };
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
