import type { MarkedToken, Token, Tokens } from 'marked';
import { memo, type ReactNode } from 'react';
import { CodeBlock } from './code-block';
import { InlineTokens } from './inline-tokens';
import { TaskMark } from './task-mark';

type BlockProps = {
  token: MarkedToken;
  /** No later text can change the block: code may be coloured now. */
  settled: boolean;
  /** See LexedMarkdown. */
  definitions: string;
};

/** One block, drawn again only when its text changed. Tokens become React elements; nothing is ever read as HTML. */
export const MarkdownBlock = memo(
  Block,
  (before, after) =>
    before.token.raw === after.token.raw &&
    before.settled === after.settled &&
    before.definitions === after.definitions,
);

function Block({ token, settled, definitions }: BlockProps): ReactNode {
  const context = { settled, definitions };
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      return <Heading token={token} />;
    case 'paragraph':
      return (
        <p>
          <InlineTokens tokens={token.tokens} />
        </p>
      );
    case 'code':
      return <CodeBlock code={token.text} language={token.lang ?? ''} settled={settled} />;
    case 'blockquote':
      return (
        <blockquote>
          <Blocks tokens={token.tokens} {...context} />
        </blockquote>
      );
    case 'list':
      return <List token={token} {...context} />;
    case 'table':
      return <Table token={token} />;
    case 'hr':
      return <hr />;
    case 'html':
      return <p className="whitespace-pre-wrap">{token.raw.trimEnd()}</p>;
    case 'checkbox':
      return <TaskMark checked={token.checked} />;
    default:
      return <InlineTokens tokens={[token]} />;
  }
}

function Blocks({ tokens, ...context }: { tokens: readonly Token[] } & Omit<BlockProps, 'token'>): ReactNode {
  return tokens.map((token, index) => (
    <MarkdownBlock key={index} token={token as MarkedToken} {...context} />
  ));
}

/** The headings of an answer stand below those of the page. */
const headings = ['h3', 'h4', 'h5', 'h6', 'h6', 'h6'] as const;

function Heading({ token }: { token: Tokens.Heading }): ReactNode {
  const Tag = headings[token.depth - 1] ?? 'h6';
  return (
    <Tag data-depth={token.depth}>
      <InlineTokens tokens={token.tokens} />
    </Tag>
  );
}

function List({ token, ...context }: { token: Tokens.List } & Omit<BlockProps, 'token'>): ReactNode {
  const items = token.items.map((item, index) => (
    <li key={index} className={item.task ? 'markdown-task' : undefined}>
      <Blocks tokens={item.tokens} {...context} />
    </li>
  ));
  if (!token.ordered) return <ul>{items}</ul>;
  return <ol start={token.start === '' || token.start === 1 ? undefined : token.start}>{items}</ol>;
}

function Table({ token }: { token: Tokens.Table }): ReactNode {
  return (
    // A region that scrolls must be reachable with the keyboard.
    <div className="markdown-table" tabIndex={0} role="group">
      <table>
        <thead>
          <tr>
            {token.header.map((cell, index) => (
              <th key={index} scope="col" style={{ textAlign: cell.align ?? undefined }}>
                <InlineTokens tokens={cell.tokens} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} style={{ textAlign: cell.align ?? undefined }}>
                  <InlineTokens tokens={cell.tokens} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
