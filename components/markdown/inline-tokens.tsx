import type { MarkedToken, Token, Tokens } from 'marked';
import type { ReactNode } from 'react';
import { decodeEntities } from './decode-entities';
import { ImageCard } from './image-card';
import { safeLink } from './safe-link';

/** What stands within a line. HTML is shown as the text that it is; only a line break has its effect. */
export function InlineTokens({ tokens }: { tokens: readonly Token[] | undefined }): ReactNode {
  return tokens?.map((token, index) => <InlineToken key={index} token={token as MarkedToken} />);
}

function InlineToken({ token }: { token: MarkedToken }): ReactNode {
  switch (token.type) {
    case 'strong':
      return (
        <strong>
          <InlineTokens tokens={token.tokens} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <InlineTokens tokens={token.tokens} />
        </em>
      );
    case 'del':
      return (
        <del>
          <InlineTokens tokens={token.tokens} />
        </del>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return <SafeLink token={token} />;
    case 'image':
      return <ImageCard href={token.href} alt={token.text} />;
    case 'html':
      return /^<br\s*\/?>$/i.test(token.raw.trim()) ? <br /> : token.raw;
    case 'text':
      return token.tokens ? <InlineTokens tokens={token.tokens} /> : decodeEntities(token.text);
    case 'escape':
      return token.text;
    default:
      return token.raw;
  }
}

/** Opens only http, https and mailto; names the host when the text hides it. Any other address stays text. */
function SafeLink({ token }: { token: Tokens.Link }): ReactNode {
  const url = safeLink(token.href);
  if (!url) return token.raw;
  const host = url.protocol === 'mailto:' ? url.pathname : url.host;
  return (
    <>
      <a href={url.href} target="_blank" rel="noopener noreferrer nofollow" data-tooltip={url.href}>
        <InlineTokens tokens={token.tokens} />
      </a>
      {!token.text.includes(host) && <span className="markdown-host"> ({host})</span>}
    </>
  );
}
