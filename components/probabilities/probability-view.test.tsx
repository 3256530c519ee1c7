import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { MessagesProvider } from '@/components/ui/messages-provider';
import { english } from '@/lib/messages/english';
import { korean } from '@/lib/messages/korean';
import { reshape } from '@/lib/probabilities/reshape';
import { sampleCounts } from '@/lib/probabilities/sample-counts';
import { distributionOf } from '@/lib/probabilities/distribution';
import type { LogprobEntry, TokenLogprob } from '@/lib/probabilities/token-logprob';
import { growPieces, noPieces } from '@/lib/probabilities/token-pieces';
import { LensTable } from './lens-table';
import { ProbabilityView } from './probability-view';
import { TokenDetails, type TokenDetailsProps } from './token-details';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const render = (children: ReactNode, locale: 'en' | 'ko' = 'en') =>
  renderToStaticMarkup(
    <MessagesProvider locale={locale} messages={locale === 'en' ? english : korean}>
      {children}
    </MessagesProvider>,
  );

const entry = (token: string, probability: number, bytes: number[] | null = null): LogprobEntry => ({
  token,
  logprob: Math.log(probability),
  bytes,
});
const horses = [entry(' animal', 0.4965), entry(' animals', 0.4258), entry('\n', 0.0349), entry('!', 0.0091)];
const wave = [...new TextEncoder().encode('👋')];
const tokens: TokenLogprob[] = [
  { ...entry('Hi', 0.95), top: [entry('Hi', 0.95)] },
  { ...entry(' animal', 0.4965), top: horses },
  { ...entry('.\n', 0.05), top: [] },
  {
    ...entry('\\xf0\\x9f', 0.5, wave.slice(0, 2)),
    top: [entry('\\xf0\\x9f', 0.5, wave.slice(0, 2)), entry('?', 0.5)],
  },
  { ...entry('\\x91\\x8b', 1, wave.slice(2)), top: [entry('\\x91\\x8b', 1, wave.slice(2))] },
  { ...entry('<|endoftext|>', 0.2), top: [entry('<|endoftext|>', 0.2)] },
];

describe('ProbabilityView', () => {
  const html = render(<ProbabilityView tokens={tokens} />);

  it('names every token with its probability and shades it', () => {
    expect(html).toContain(
      'role="option" aria-label="animal, 49.65%" data-token="1" class="token shade-3"> animal</span>',
    );
    expect(html).toContain('aria-label="Hi, 95.00%" data-token="0" class="token shade-0"');
    expect(html).toContain('aria-label="👋, 50.00%" data-token="3"');
  });

  it('keeps a line break and shows a special token as text', () => {
    expect(html).toContain('.<span class="token-break">\n</span></span>');
    expect(html).toContain('&lt;|endoftext|&gt;</span>');
  });

  it('is one stop of the Tab key', () => {
    expect(html.match(/role="listbox"[^>]*tabindex="0"/)).not.toBeNull();
    expect(html).not.toMatch(/role="option"[^>]*tabindex/);
  });

  it('says that a server sent no log-probabilities', () => {
    expect(render(<ProbabilityView tokens={[]} />)).toContain('The server sent no log probabilities.');
    expect(render(<ProbabilityView tokens={[]} />, 'ko')).toContain('서버가 로그 확률을 보내지 않았어요.');
    expect(render(<ProbabilityView tokens={[]} streaming />)).toBe('');
  });

  it('shows tokens without figures plainly', () => {
    const echoed: TokenLogprob = { token: 'Horses', logprob: null, bytes: null, top: [] };
    expect(render(<ProbabilityView tokens={[echoed]} />)).toContain(
      'aria-label="Horses" data-token="0" class="token shade-none"',
    );
  });
});

describe('TokenDetails', () => {
  const { pieces } = growPieces(noPieces, tokens);
  const details = (index: number, props: Partial<TokenDetailsProps> = {}) =>
    render(
      <TokenDetails
        tokens={tokens}
        index={index}
        piece={pieces.find(({ from, to }) => from <= index && index < to)!}
        onSelect={() => undefined}
        onClose={() => undefined}
        onOpenLens={() => undefined}
        {...props}
      />,
    );
  const onBranch = () => undefined;

  it('shows probability, logprob, bytes and what was not reported', () => {
    const html = details(1, { onBranch });
    expect(html).toContain('aria-label="Go on with “animals”, 42.58%"');
    expect(html).toContain('aria-label="Go on with “animal”, 49.65%, chosen"');
    expect(html).toContain('logprob -0.854');
    expect(html).toContain('20 61 6e 69 6d 61 6c 73');
    expect(html).toMatch(/Other tokens, not reported.*3\.37%/s);
    expect(html).toContain('at least');
  });

  it('disables what cannot be gone on with, and says why', () => {
    expect(details(3, { onBranch })).toMatch(/aria-disabled="true".*Holds only part of a character/s);
    expect(details(3, { onBranch }).match(/aria-disabled="true"/g)).toHaveLength(1);
    expect(details(4, { onBranch })).toContain('This place is inside a character');
    expect(details(5, { onBranch })).toContain('Ends the answer');
  });

  it('shows the alternatives without buttons where the page cannot branch', () => {
    const html = details(1, { onBranch, branchRefusal: 'This server cannot go on.' });
    expect(html).toContain('This server cannot go on.');
    expect(html).not.toContain('Go on with');
  });

  it('names the parts of a character, and says where there are no alternatives', () => {
    expect(details(3)).toContain('This text is split over 2 tokens');
    expect(details(2)).toContain('No alternatives were reported.');
  });
});

describe('LensTable', () => {
  const table = (temperature: number, topP: number) => {
    const reshaped = reshape(distributionOf(horses), { temperature, topP });
    const counts = sampleCounts(reshaped, 1000, 1);
    return render(<LensTable reshaped={reshaped} counts={counts} draws={1000} hot={temperature > 1} />);
  };

  it('strikes out what falls away and sets draws beside what is expected', () => {
    const html = table(1, 0.9);
    expect(html.match(/data-kept="false"/g)).toHaveLength(3);
    expect(html.match(/falls away/g)).toHaveLength(3);
    expect(html).toContain('line-through');
    expect(html).toContain('expected 538.3');
  });

  it('says that the tail is at least what is drawn above temperature 1', () => {
    expect(table(1.5, 1)).toContain('at least');
    expect(table(1, 1)).not.toContain('at least');
    expect(table(1, 0.98)).toContain('falls away in part');
  });
});
