import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** The end of a long answer, by which the page's benchmark knows that all was painted. */
export const LAST_WORDS = 'That was the whole answer.';

export type MarkdownUpstream = { port: number; lastChunkAt: () => number; close: () => void };

const section = (number: number) => `## Part ${number}

A paragraph with **bold words**, *emphasis*, \`code\` and a [link](https://example.com/${number}). 환불은 구매 후 7일 안에 할 수 있어요.

- First point of the list, with some more words in it
- Second point
  - A nested point
- Third point, which costs $5 and $10

| Name | Price | Note |
| ---- | ----: | ---- |
| Apple | 1.20 | red |
| 배 | 2.40 | large |

\`\`\`js
function part${number}(value) {
  return value > ${number} ? 'more' : 'less'; // compare
}
\`\`\`

`;

/**
 * A server that answers `Stream N tokens at T` with so many pieces of markdown at that pace, and `Question K` at once.
 * It notes when its last piece was written.
 */
export async function startMarkdownUpstream(): Promise<MarkdownUpstream> {
  let lastChunk = 0;
  const server = http.createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const { messages, logprobs } = JSON.parse(Buffer.concat(pieces).toString('utf8')) as {
      messages: { content: string }[];
      logprobs?: boolean;
    };
    const question = messages.at(-1)?.content ?? '';
    const long = /Stream (\d+) tokens at (\d+)/.exec(question);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    let written = 0;
    const write = (delta: { content?: string }, finish_reason: string | null = null) => {
      const choice = {
        index: 0,
        delta,
        finish_reason,
        ...(logprobs &&
          delta.content && { logprobs: { content: [withProbability(delta.content, written++)] } }),
      };
      response.write(
        `data: ${JSON.stringify({ id: 'chatcmpl-b', object: 'chat.completion.chunk', created: 1, model: 'gpt-4o', choices: [choice] })}\n\n`,
      );
    };
    if (long) await stream(write, Number(long[1]), Number(long[2]));
    else write({ content: `Answer to ${question.toLowerCase()}.` });
    lastChunk = Date.now();
    write({}, 'stop');
    response.end('data: [DONE]\n\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    lastChunkAt: () => lastChunk,
    close: () => server.close(),
  };
}

/** A token with five alternatives; probabilities of every size, one after the other. */
function withProbability(token: string, index: number): object {
  const probability = (((index * 7919) % 997) + 1) / 998;
  const entry = (text: string, share: number) => ({
    token: text,
    logprob: Math.log(share),
    bytes: [...Buffer.from(text)],
  });
  const others = ['the', ' of', '가', '.', '\n'].map((text, rank) =>
    entry(text, (1 - probability) / 2 ** (rank + 2)),
  );
  const own = entry(token, probability);
  return { ...own, top_logprobs: [own, ...others].sort((a, b) => b.logprob - a.logprob).slice(0, 5) };
}

async function stream(write: (delta: object) => void, tokens: number, perSecond: number): Promise<void> {
  const text = Array.from({ length: Math.ceil(tokens / 60) }, (_, index) => section(index)).join('');
  const pieces = (text.match(/[^\s]+\s*|\s+/g) ?? []).slice(0, tokens - 1);
  while (pieces.length < tokens - 1) pieces.push('word ');
  const started = performance.now();
  for (const [index, piece] of [...pieces, `\n\n${LAST_WORDS}`].entries()) {
    const due = started + (index * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    write({ content: piece });
  }
}
