import { afterEach, describe, expect, it } from 'vitest';
import { oddServer, rawServer } from '@/tests/odd-server';
import { WireError } from '@/lib/wire/wire-error';
import { azureUpstream } from './azure-upstream';
import { httpUpstream } from './http-upstream';
import { takeNodeBody } from './node-body';
import { openaiUpstream } from './openai-upstream';
import type { Upstream } from './upstream';
import { UPSTREAM_LIMITS } from './upstream-limits';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

function kept<T extends { close: () => Promise<void> }>(server: T): T {
  closers.push(server.close);
  return server;
}

const key = 'k-5ecret/+"x"';
const datedUrl = 'http://studio/openai/deployments/mine/chat/completions?api-version=2024-06-01';
const v1Url = 'http://studio/openai/v1/chat/completions';

function call(url: string, body: object, init: RequestInit = {}): Request {
  return new Request(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: 'session=1',
      authorization: 'Bearer caller',
      'api-key': 'caller',
      connection: 'x-hop',
      'x-hop': '1',
      'x-ms-client-request-id': 'id-1',
    },
    body: JSON.stringify(body),
    ...init,
  });
}

function azure(origin: string, apiVersion?: string): Upstream {
  return azureUpstream({
    endpoint: apiVersion ? { style: 'dated', url: origin, apiVersion } : { style: 'v1', url: origin },
    deployment: 'theirs',
    apiKey: key,
  });
}

describe('style translation', () => {
  const messages = [{ role: 'user', content: '안녕' }];
  it.each([
    [
      'dated to dated',
      datedUrl,
      '2024-10-21',
      '/openai/deployments/theirs/chat/completions?api-version=2024-10-21',
    ],
    [
      'v1 to dated',
      v1Url,
      '2024-10-21',
      '/openai/deployments/theirs/chat/completions?api-version=2024-10-21',
    ],
    ['dated to v1', datedUrl, undefined, '/openai/v1/chat/completions'],
    ['v1 to v1', v1Url, undefined, '/openai/v1/chat/completions'],
  ])('%s', async (_name, url, apiVersion, wanted) => {
    const server = kept(await oddServer((_request, response) => response.end('{}')));
    await azure(server.origin, apiVersion)(call(url, { model: 'mine', messages }));
    expect(server.calls[0]?.url).toBe(wanted);
    const body: unknown = JSON.parse(server.calls[0]?.body ?? '');
    expect(body).toEqual({ model: apiVersion ? 'mine' : 'theirs', messages });
  });

  it('names the model of an OpenAI-compatible server, and sends a bearer key or none', async () => {
    const server = kept(await oddServer((_request, response) => response.end('{}')));
    const url = `${server.origin}/v1`;
    await openaiUpstream({ url, model: 'llama3', apiKey: key })(call(datedUrl, { messages }));
    await openaiUpstream({ url, model: 'llama3' })(call(v1Url, { model: 'mine', messages }));
    expect(server.calls.map((seen) => [seen.url, seen.headers.authorization])).toEqual([
      ['/v1/chat/completions', `Bearer ${key}`],
      ['/v1/chat/completions', undefined],
    ]);
    expect(JSON.parse(server.calls[0]?.body ?? '')).toMatchObject({ model: 'llama3' });
    expect(JSON.parse(server.calls[1]?.body ?? '')).toMatchObject({ model: 'llama3' });
  });

  it('passes a body byte for byte when it names nothing', async () => {
    const server = kept(await oddServer((_request, response) => response.end('{}')));
    const body = '{ "messages" : [],"seed": 12345678901234567890 }';
    await azure(server.origin, '2024-10-21')(call(datedUrl, {}, { body }));
    expect(server.calls[0]?.body).toBe(body);
  });
});

describe('headers', () => {
  it('takes only what the protocol needs up, with our credential in place of the caller’s', async () => {
    const server = kept(await oddServer((_request, response) => response.end('{}')));
    await azure(server.origin)(call(v1Url, {}));
    const { host, 'content-length': length, connection, ...rest } = server.calls[0]?.headers ?? {};
    expect([host, length, connection]).toEqual([server.origin.slice(7), '18', 'keep-alive']);
    expect(rest).toEqual({
      'accept-encoding': 'identity',
      'api-key': key,
      'content-type': 'application/json',
      'user-agent': 'rehearsal',
      'x-ms-client-request-id': 'id-1',
    });
  });

  it('brings back only an allow-list', async () => {
    const server = kept(
      await oddServer((_request, response) => {
        response.writeHead(200, {
          'content-type': 'application/json',
          'set-cookie': 'a=b',
          server: 'secret/1.0',
          'access-control-allow-origin': '*',
          'apim-request-id': 'apim-1',
          'x-ratelimit-remaining-tokens': '7',
          'x-ms-region': 'Korea Central',
        });
        response.end('{}');
      }),
    );
    const response = await azure(server.origin)(call(v1Url, {}));
    expect(Object.fromEntries(response.headers)).toEqual({
      'apim-request-id': 'apim-1',
      'content-type': 'application/json',
      'x-ms-region': 'Korea Central',
      'x-ratelimit-remaining-tokens': '7',
    });
    await response.text();
  });

  it('decodes a server that encodes without being asked', async () => {
    const { gzipSync } = await import('node:zlib');
    const server = kept(
      await oddServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
        response.end(gzipSync('{"ok":true}'));
      }),
    );
    const response = await azure(server.origin)(call(v1Url, {}));
    expect(response.headers.has('content-encoding')).toBe(false);
    expect(await response.json()).toEqual({ ok: true });
  });

  it('does not unpack more than the limit', async () => {
    const { gzipSync } = await import('node:zlib');
    const server = kept(
      await oddServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
        response.end(gzipSync(Buffer.alloc(1_000_000)));
      }),
    );
    const upstream = httpUpstream({
      endpoint: { style: 'v1', url: server.origin },
      name: 'theirs',
      credential: { type: 'none' },
      limits: { ...UPSTREAM_LIMITS, bodyBytes: 10_000 },
    });
    const response = await upstream(call(v1Url, {}));
    await expect(response.text()).rejects.toThrow(/too big/);
  });
});

describe('errors', () => {
  it('passes Azure’s errors with their waiting time, without the key that they echo', async () => {
    const server = kept(
      await oddServer((_request, response) => {
        response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '7' });
        response.end(
          JSON.stringify({
            error: { code: '429', message: `Key ${key} (${btoa(key)}) has used up its quota.` },
          }),
        );
      }),
    );
    const response = await azure(server.origin)(call(v1Url, {}));
    const text = await response.clone().text();
    expect(text).not.toContain('5ecret');
    expect(text).not.toContain(btoa(key));
    expect((await WireError.from(response)).data).toMatchObject({
      status: 429,
      retryAfterMs: 7_000,
      message: 'Key [redacted] ([redacted]) has used up its quota.',
    });
  });

  it.each([
    [
      'a redirect',
      'HTTP/1.1 302 Found\r\nlocation: http://169.254.169.254/\r\n\r\n',
      502,
      'upstream_redirect',
    ],
    ['garbage', 'hello there\r\n\r\n', 502, 'upstream_invalid_response'],
    ['huge headers', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(70_000)}\r\n\r\n`, 502, 'upstream_invalid_response'],
    ['a hang-up', '', 502, 'upstream_unreachable'],
  ])('words %s', async (_name, bytes, status, code) => {
    const server = kept(await rawServer((socket) => socket.end(bytes)));
    const response = await azure(server.origin)(call(v1Url, {}));
    const error = await WireError.from(response);
    expect([response.status, error.data.code]).toEqual([status, code]);
    expect(error.message).toContain('127.0.0.1');
    expect(response.headers.has('location')).toBe(false);
  });

  it('words a closed port and an unknown name', async () => {
    const server = await oddServer(() => undefined);
    await server.close();
    const refused = await WireError.from(await azure(server.origin)(call(v1Url, {})));
    expect(refused.data).toMatchObject({ status: 502, code: 'upstream_unreachable' });
    expect(refused.message).toMatch(/refused/);
    const unknown = await WireError.from(await azure('http://no-such-host.invalid')(call(v1Url, {})));
    expect(unknown.data.code).toBe('upstream_unreachable');
  });

  it('gives up on a server that says nothing', async () => {
    const server = kept(await oddServer(() => undefined));
    const upstream = httpUpstream({
      endpoint: { style: 'v1', url: server.origin },
      name: 'theirs',
      credential: { type: 'none' },
      limits: { ...UPSTREAM_LIMITS, headersMs: 50 },
    });
    const error = await WireError.from(await upstream(call(v1Url, {})));
    expect(error.data).toMatchObject({ status: 504, code: 'upstream_timeout' });
    await server.left;
  });

  it('ends a body that stands still', async () => {
    const server = kept(
      await oddServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write('data: 1\n\n');
      }),
    );
    const upstream = httpUpstream({
      endpoint: { style: 'v1', url: server.origin },
      name: 'theirs',
      credential: { type: 'none' },
      limits: { ...UPSTREAM_LIMITS, idleMs: 50 },
    });
    const response = await upstream(call(v1Url, {}));
    await expect(response.text()).rejects.toThrow(/stood still/);
    await server.left;
  });
});

describe('leaving', () => {
  it('ends the call before the headers are here', async () => {
    const leaving = new AbortController();
    const server = kept(await oddServer(() => leaving.abort()));
    await expect(azure(server.origin)(call(v1Url, {}, { signal: leaving.signal }))).rejects.toThrow();
    await server.left;
  });

  it('ends the call in the middle of a body, read or not', async () => {
    for (const read of [true, false]) {
      const leaving = new AbortController();
      const server = kept(
        await oddServer((_request, response) => {
          response.writeHead(200, { 'content-type': 'text/event-stream' });
          response.write('data: 1\n\n');
        }),
      );
      const response = await azure(server.origin)(call(v1Url, {}, { signal: leaving.signal }));
      if (read) await response.body?.getReader().read();
      leaving.abort();
      await server.left;
    }
  });

  it('ends the call when the reader cancels', async () => {
    const server = kept(
      await oddServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write('data: 1\n\n');
      }),
    );
    const response = await azure(server.origin)(call(v1Url, {}));
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await server.left;
  });
});

describe('bodies', () => {
  const events = Array.from({ length: 200 }, (_, index) => `data: {"한글":"조각 ${index} 🎭"}\n\n`).join('');

  it('reads every shape of body, over one kept connection', async () => {
    let shape = 0;
    const server = kept(
      await oddServer((_request, response) => {
        shape += 1;
        if (shape === 2) response.setHeader('content-length', Buffer.byteLength(events));
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.end(events);
      }),
    );
    const upstream = azure(server.origin);
    for (let round = 0; round < 4; round += 1) {
      const response = await upstream(call(v1Url, {}));
      expect(await response.text()).toBe(events);
    }
    expect(server.connections()).toBe(1);
  });

  it('passes bytes cut anywhere, also inside characters and with the headers', async () => {
    const bytes = Buffer.from(events);
    const server = kept(
      await rawServer((socket) => {
        socket.write('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n');
        socket.write('transfer-encoding: chunked\r\n\r\n');
        for (let at = 0; at < bytes.length; at += 7) {
          const part = bytes.subarray(at, at + 7);
          socket.write(`${part.length.toString(16)}\r\n`);
          socket.write(part);
          socket.write('\r\n');
        }
        socket.write('0\r\n\r\n');
      }),
    );
    const response = await azure(server.origin)(call(v1Url, {}));
    expect(await response.text()).toBe(events);
  });

  it.each([
    ['chunked', 'transfer-encoding: chunked', '5\r\nhello\r\n'],
    ['counted', 'content-length: 50', 'hello'],
  ])('shows a %s body that breaks off as broken', async (_name, header, bytes) => {
    const server = kept(
      await rawServer((socket) => socket.end(`HTTP/1.1 200 OK\r\n${header}\r\n\r\n${bytes}`)),
    );
    const response = await azure(server.origin)(call(v1Url, {}));
    await expect(response.text()).rejects.toThrow();
  });

  it('shows broken chunk framing as broken', async () => {
    const server = kept(
      await rawServer((socket) => {
        socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\nnonsense\r\n');
      }),
    );
    const response = await azure(server.origin)(call(v1Url, {}));
    await expect(response.text()).rejects.toThrow();
  });

  it('gives Node its body once', async () => {
    const server = kept(await oddServer((_request, response) => response.end('{}')));
    const response = await azure(server.origin)(call(v1Url, {}));
    const body = takeNodeBody(response);
    expect(body).toBeDefined();
    expect(takeNodeBody(response)).toBeUndefined();
    body?.destroy();
  });
});
