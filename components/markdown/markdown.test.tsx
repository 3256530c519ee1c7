import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { MessagesProvider } from '@/components/ui/messages-provider';
import { english } from '@/lib/messages/english';
import { Markdown } from './markdown';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const render = (text: string) =>
  renderToStaticMarkup(
    <MessagesProvider locale="en" messages={english}>
      <Markdown text={text} />
    </MessagesProvider>,
  );

describe('Markdown', () => {
  it('renders headings, lists, tables, tasks and quotes', () => {
    const html = render(
      '# Title\n\n- one\n- two\n\n3. three\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n- [x] done\n- [ ] open\n\n> quote',
    );
    expect(html).toContain('<h3 data-depth="1">Title</h3>');
    expect(html).toContain('<li>one</li>');
    expect(html).toContain('<ol start="3">');
    expect(html).toContain('<th scope="col" style="text-align:right">b</th>');
    expect(html).toMatch(/aria-label="done".*aria-label="not done"/s);
    expect(html).toContain('<blockquote>');
  });

  it('leaves money alone', () => {
    expect(render('It costs $5 and $10, or \\$5.')).toContain('<p>It costs $5 and $10, or $5.</p>');
  });

  it('names entities once', () => {
    expect(render('a &amp; b &lt;i&gt; &copy; &#44032; &bogus;')).toContain(
      '<p>a &amp; b &lt;i&gt; © 가 &amp;bogus;</p>',
    );
  });

  it('shows HTML as text and keeps a line break', () => {
    expect(render('one<br>two <b>three</b>')).toContain('<p>one<br/>two &lt;b&gt;three&lt;/b&gt;</p>');
    expect(render('<div onclick="x">\nhello\n</div>')).toContain('&lt;div onclick=');
  });

  it('opens only safe links, and names their host', () => {
    expect(render('[docs](https://learn.microsoft.com/x)')).toMatch(
      /<a href="https:\/\/learn\.microsoft\.com\/x" target="_blank" rel="noopener noreferrer nofollow"[^>]*>docs<\/a><span class="markdown-host"> \(learn\.microsoft\.com\)/,
    );
    expect(render('[x](javascript:alert(1))')).not.toContain('<a');
    expect(render('[x](/relative)')).not.toContain('<a');
    expect(render('<me@example.com>')).toContain('href="mailto:me@example.com"');
  });

  it('never fetches an image', () => {
    const html = render('![a cat](https://evil.example/cat.png?q=secret)');
    expect(html).not.toMatch(/<img|srcset|background/);
    expect(html).toContain('Image from evil.example');
  });

  it('shows a very long text plain, with a way to format it', () => {
    const html = render('**word** '.repeat(12_000));
    expect(html).not.toContain('<strong>');
    expect(html).toContain('Show it formatted');
  });

  const corpus = path.resolve(import.meta.dirname, '../../../shared/corpora/xss.json');
  it.skipIf(!existsSync(corpus))(
    'runs and fetches nothing of the XSS corpus (needs ../shared/corpora)',
    () => {
      const payloads: unknown = JSON.parse(readFileSync(corpus, 'utf8'));
      if (!Array.isArray(payloads)) throw new Error('The corpus is no list.');
      for (const payload of payloads) {
        for (const text of [
          String(payload),
          `before ${payload} after`,
          `- ${payload}\n\n> ${payload}\n\n| a |\n|--|\n| ${payload} |`,
        ]) {
          const html = render(text);
          for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi)) {
            const name = /^<([a-z\d]+)/i.exec(tag)?.[1] ?? '';
            expect(harmless, `${tag} of ${text}`).toContain(name);
            expect(tag, text).not.toMatch(
              /\s(?:on\w+|src|srcset|srcdoc|action|formaction|ping|background|poster)\s*=/i,
            );
            const href = /\shref="([^"]*)"/.exec(tag)?.[1];
            if (href !== undefined) expect(href, text).toMatch(/^(?:https?|mailto):/);
          }
        }
      }
    },
  );
});

/** What our own renderer writes. SVG is that of our icons. */
const harmless = [
  ...['div', 'p', 'span', 'a', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'button'],
  ...['ul', 'ol', 'li', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ...['svg', 'path', 'rect', 'circle', 'line', 'polyline'],
];
