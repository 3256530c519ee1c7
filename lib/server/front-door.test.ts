import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refuse } from './front-door.mjs';

const server = http.createServer((request, response) => {
  if (!refuse(request, response)) response.end('through');
});
let port = 0;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address === 'object' && address) ({ port } = address);
});
afterAll(() => {
  server.close();
});

/** What a request line is answered with, over a plain socket: no client would send some of them. */
async function answer(line: string): Promise<string> {
  const socket = net.connect(port, '127.0.0.1');
  socket.write(`${line} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
  const parts: Buffer[] = [];
  for await (const part of socket as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('latin1');
}

it.each(['TRACE /chat', 'PUT /openai/v1/models', 'DELETE /', 'OPTIONS *', 'PROPFIND /chat'])(
  'refuses the method of %s and names those it takes',
  async (line) => {
    const text = await answer(line);
    expect(text).toMatch(/^HTTP\/1\.1 405 /);
    expect(text).toMatch(/^allow: GET, HEAD, POST\r$/m);
  },
);

it.each(['GET http://evil.example/chat', 'POST http://localhost/openai/v1/models'])(
  'refuses the address of %s',
  async (line) => {
    const text = await answer(line);
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).not.toMatch(/location/i);
  },
);

it.each(['GET /chat', 'POST /openai/v1/chat/completions', 'GET /?u=http://x'])(
  'lets %s through',
  async (line) => {
    expect(await answer(line)).toMatch(/^HTTP\/1\.1 200 /);
  },
);
