import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import net from 'node:net';
import { afterEach, beforeAll, afterAll, describe, expect, it } from 'vitest';
import { defaultDeployments } from '@/lib/emulator/default-deployments';
import type { Endpoint } from '@/lib/wire/endpoint';
import { oddServer, rawServer } from '@/tests/odd-server';
import { setStudio } from '@/tests/set-studio';
import { listener } from './listener';
import type { ConfiguredDeployment } from './server-config';

const server = http.createServer((request, response) => void listener(request, response));
let origin = '';

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  origin = `http://127.0.0.1:${address.port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** Puts one deployment `mine` in front of a test's server. */
function serve(upstream: { origin: string; close: () => Promise<void> }): void {
  closers.push(upstream.close);
  const endpoint: Endpoint = { style: 'v1', url: upstream.origin };
  const mine: ConfiguredDeployment = {
    name: 'mine',
    kind: 'azure-v1',
    endpoint,
    upstreamName: 'theirs',
    model: 'gpt-4o',
    apiKey: 'secret-key',
  };
  setStudio({ deployments: [mine], maxBodyBytes: 100_000 });
}

const path = '/openai/deployments/mine/chat/completions?api-version=2024-10-21';
const chat = JSON.stringify({ messages: [{ role: 'user', content: '안녕' }], stream: true });

function post(url = path, body = chat, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(origin + url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

/** A call over a plain socket, which a test can leave as it likes. */
async function connect(): Promise<net.Socket> {
  const socket = net.connect(Number(new URL(origin).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(chat)}\r\n\r\n${chat}`,
  );
  return socket;
}

const events = Array.from({ length: 500 }, (_, index) => `data: {"글":"조각 ${index} 🎭"}\n\n`).join('');

describe('the endpoint over HTTP', () => {
  it('gives the emulator’s stream to its end', async () => {
    setStudio();
    const body = JSON.stringify({
      model: 'emulator-chat',
      messages: [{ role: 'user', content: 'Hello' }],
      stream: true,
      max_tokens: 5,
    });
    const response = await post('/openai/v1/chat/completions', body);
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(response.headers.get('cache-control')).toBe('no-cache, no-transform');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect((await response.text()).trimEnd().endsWith('data: [DONE]')).toBe(true);
  });

  it('lists the deployments in both of Azure’s ways', async () => {
    setStudio();
    const models: unknown = await (await fetch(`${origin}/openai/v1/models`)).json();
    expect(models).toMatchObject({
      object: 'list',
      data: defaultDeployments.map(({ name: id }) => ({ id })),
    });
    const listed = await fetch(`${origin}/openai/deployments?api-version=2022-12-01`);
    expect(await listed.json()).toMatchObject({
      data: defaultDeployments.map(({ name: id }) => ({ id, object: 'deployment' })),
    });
  });

  it.each<[string, string, string, number, string]>([
    ['an unknown deployment', path, chat, 404, 'DeploymentNotFound'],
    ['no api-version', '/openai/deployments/mine/chat/completions', chat, 404, '404'],
    ['an unknown operation', '/openai/v1/nothing', chat, 404, '404'],
    ['no model', '/openai/v1/chat/completions', chat, 400, 'invalid_request_error'],
    ['no JSON', '/openai/v1/chat/completions', '{', 400, 'BadRequest'],
    ['a walk up the path', '/openai/../api/health', chat, 404, '404'],
  ])('answers %s as Azure does', async (_name, url, body, status, code) => {
    setStudio();
    const response = await post(url, body);
    expect([response.status, await response.json()]).toMatchObject([status, { error: { code } }]);
  });

  it('takes no notice of a body where none belongs', async () => {
    setStudio();
    const request = http.request(`${origin}/openai/v1/models`, { method: 'GET' });
    request.setHeader('content-length', 2);
    request.end('{}');
    const [message] = (await once(request, 'response')) as [IncomingMessage];
    expect(message.statusCode).toBe(200);
    message.resume();
  });

  it('refuses other hosts and other sites before it reads what they want', async () => {
    setStudio();
    expect((await post(path, chat, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post(path, chat, { origin: 'http://evil.example' })).status).toBe(403);
    const request = http.get(`${origin}/openai/v1/models`, { headers: { host: 'evil.example' } });
    const [message] = (await once(request, 'response')) as [IncomingMessage];
    expect(message.statusCode).toBe(403);
    message.resume();
  });

  it('refuses a body beyond the limit, with a length or without, and keeps serving', async () => {
    setStudio({ maxBodyBytes: 10_000 });
    expect((await post(path, 'x'.repeat(20_000))).status).toBe(413);
    const socket = net.connect(Number(new URL(origin).port), '127.0.0.1');
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`,
    );
    const chunk = `1000\r\n${'x'.repeat(4_096)}\r\n`;
    socket.on('error', () => undefined);
    for (let index = 0; index < 4; index += 1) socket.write(chunk);
    const [head] = (await once(socket, 'data')) as [Buffer];
    expect(head.toString()).toMatch(/^HTTP\/1\.1 413/);
    socket.destroy();
    expect((await fetch(`${origin}/openai/v1/models`)).status).toBe(200);
  });
});

describe('the way of the bytes', () => {
  it('passes a stream byte for byte, cut inside characters', async () => {
    const bytes = Buffer.from(events);
    const upstream = await rawServer((socket) => {
      socket.write(
        'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n',
      );
      let at = 0;
      const next = () => {
        if (at >= bytes.length) return void socket.end('0\r\n\r\n');
        const part = bytes.subarray(at, (at += 997));
        // The framing is cut too: its last bytes travel with the next chunk.
        socket.write(`${part.length.toString(16)}\r\n`);
        socket.write(part, () => socket.write('\r\n', () => setImmediate(next)));
      };
      next();
    });
    serve(upstream);
    const response = await post();
    expect(await response.text()).toBe(events);
  });

  it('serves many calls over one connection on either side', async () => {
    const upstream = await oddServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(events);
    });
    serve(upstream);
    const warnings: Error[] = [];
    const warn = (warning: Error) => warnings.push(warning);
    process.on('warning', warn);
    for (let round = 0; round < 15; round += 1) expect(await (await post()).text()).toBe(events);
    expect(upstream.connections()).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', warn);
    // Eleven listeners of one kind on a kept connection would make Node warn of a leak.
    expect(warnings).toEqual([]);
  });

  it('passes counted bodies and HTTP/1.0 readers', async () => {
    const upstream = await oddServer((_request, response, body) => {
      if (body.includes('counted')) response.setHeader('content-length', Buffer.byteLength(events));
      response.end(events);
    });
    serve(upstream);
    const counted = await post(path, '{"messages":[],"user":"counted"}');
    expect(counted.headers.get('content-length')).toBe(String(Buffer.byteLength(events)));
    expect(await counted.text()).toBe(events);
    const socket = net.connect(Number(new URL(origin).port), '127.0.0.1');
    socket.write(
      `POST ${path} HTTP/1.0\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}`,
    );
    const parts: Buffer[] = [];
    for await (const part of socket as AsyncIterable<Buffer>) parts.push(part);
    expect(Buffer.concat(parts).toString('utf8')).toContain(events);
  });

  it('waits for a slow reader, and loses nothing', async () => {
    const block = 'x'.repeat(64 * 1024);
    let sent = 0;
    const upstream = await oddServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const fill = () => {
        while (sent < 400) {
          sent += 1;
          if (!response.write(block)) return void response.once('drain', fill);
        }
        response.end();
      };
      fill();
    });
    serve(upstream);
    const socket = await connect();
    socket.pause();
    // The sender stands still long before its 26 MB are out: nobody in between keeps them.
    let before = -1;
    while (before !== sent) {
      before = sent;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    expect(sent).toBeLessThan(400);
    let size = 0;
    socket.on('data', (part: Buffer) => {
      size += part.length;
      if (part.toString('latin1').endsWith('0\r\n\r\n')) socket.end();
    });
    socket.resume();
    await once(socket, 'close');
    expect(size).toBeGreaterThan(400 * block.length);
  });

  it.each([
    ['with its end', ''],
    ['behind its end', 'wait'],
  ])(
    'gives a body whole when the upstream writes more %s, and takes no second answer',
    async (_name, wait) => {
      const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n';
      const other = 'HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\npoison';
      const upstream = await rawServer((socket) => {
        socket.write(`${head}5\r\nfirst\r\n${wait ? '' : `0\r\n\r\n${other}`}`);
        if (wait) setImmediate(() => socket.write(`0\r\n\r\n${other}`));
      });
      serve(upstream);
      expect(await (await post()).text()).toBe('first');
      expect(await (await post()).text()).toBe('first');
      expect(upstream.connections()).toBe(2);
    },
  );

  it.each(['204 No Content', '205 Reset Content'])('waits for no body behind %s', async (status) => {
    const upstream = await rawServer((socket) =>
      socket.end(`HTTP/1.1 ${status}\r\ntransfer-encoding: chunked\r\n\r\n`),
    );
    serve(upstream);
    const response = await post();
    expect([response.status, await response.json()]).toMatchObject([
      502,
      { error: { code: 'upstream_invalid_response' } },
    ]);
  });

  it('breaks the connection when the upstream breaks off', async () => {
    const upstream = await rawServer((socket) => {
      socket.write(
        'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n',
      );
      socket.end('9\r\ndata: 1\n\n\r\n');
    });
    serve(upstream);
    const response = await post();
    await expect(response.text()).rejects.toThrow();
  });

  it('passes an error event and whatever else stands in a stream', async () => {
    const text = 'data: {"error":{"code":"500","message":"x"}}\n\ndata: not json\n\n';
    const upstream = await oddServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'set-cookie': 'a=b' });
      response.end(text);
    });
    serve(upstream);
    const response = await post();
    expect(response.headers.has('set-cookie')).toBe(false);
    expect(await response.text()).toBe(text);
  });

  it('passes 429 with its waiting time', async () => {
    const upstream = await oddServer((_request, response) => {
      response.writeHead(429, { 'retry-after': '3', 'retry-after-ms': '2500' });
      response.end('{"error":{"code":"429","message":"slow down, secret-key"}}');
    });
    serve(upstream);
    const response = await post();
    expect([response.status, response.headers.get('retry-after-ms')]).toEqual([429, '2500']);
    expect(await response.text()).not.toContain('secret-key');
  });
});

describe('a reader who leaves', () => {
  it('ends the upstream call before its headers', async () => {
    let reached: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (reached = resolve));
    const upstream = await oddServer(() => reached());
    serve(upstream);
    const socket = await connect();
    await asked;
    socket.destroy();
    await upstream.left;
  });

  it('ends the upstream call in the middle of the stream', async () => {
    const upstream = await oddServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: 1\n\n');
    });
    serve(upstream);
    const socket = await connect();
    await once(socket, 'data');
    socket.destroy();
    await upstream.left;
  });
});
