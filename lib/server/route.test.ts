import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { setStudio } from '@/tests/set-studio';
import { keepPreview, previewResponse } from './preview';
import { route } from './route';
import { jsonBody, textBody } from './route-body';

beforeEach(() => setStudio({ maxBodyBytes: 2_000, allowedHosts: ['studio.example.com'] }));
afterEach(() => vi.restoreAllMocks());

const echo = route({
  body: jsonBody(z.object({ text: z.string() })),
  handle: ({ body, params }) => Response.json({ ...body, ...params }),
});

function post(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  return new Request('http://localhost/x', {
    method: 'POST',
    headers: { host: 'localhost:3000', 'content-type': 'application/json', ...headers },
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  });
}

const ok = JSON.stringify({ text: '안녕' });

describe('route', () => {
  it('gives the handler a checked body and plain parameters', async () => {
    const context = { params: Promise.resolve({ name: 'a', path: ['b', 'c'] }) };
    const response = await echo(post(ok), context);
    expect(await response.json()).toEqual({ text: '안녕', name: 'a', path: 'b/c' });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each<[string, Request, number, string]>([
    ['another host', post(ok, { host: 'evil.example' }), 403, 'HostNotAllowed'],
    ['another site', post(ok, { 'sec-fetch-site': 'cross-site' }), 403, 'CrossOrigin'],
    ['a form', post(ok, { 'content-type': 'text/plain' }), 415, 'UnsupportedMediaType'],
    ['no JSON', post('{'), 400, 'BadRequest'],
    ['the wrong shape', post('{"text":1}'), 400, 'BadRequest'],
    ['broken UTF-8', post(new Uint8Array([0x22, 0xed, 0x22])), 400, 'BadRequest'],
    ['a big body', post(JSON.stringify({ text: 'x'.repeat(3_000) })), 413, 'RequestEntityTooLarge'],
    ['a lying length', post(ok, { 'content-length': '999999' }), 413, 'RequestEntityTooLarge'],
  ])('refuses %s', async (_name, request, status, code) => {
    const response = await echo(request);
    expect([response.status, await response.json()]).toMatchObject([status, { error: { code } }]);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('stops reading a body that never ends', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(500));
      },
    });
    const response = await echo(post(endless));
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(10);
  });

  it('answers under the names that the operator lists', async () => {
    expect((await echo(post(ok, { host: 'studio.example.com' }))).status).toBe(200);
  });

  it('tells nothing of a defect', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = route({
      handle: () => {
        throw new Error('at /home/secret/file.ts');
      },
    });
    const response = await broken(new Request('http://localhost/x', { headers: { host: 'localhost' } }));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/secret|stack|\.ts/);
    expect(log).toHaveBeenCalledOnce();
  });

  it('marks event streams so that nothing on the way holds them back', async () => {
    const stream = route({
      handle: () => new Response('data: 1\n\n', { headers: { 'content-type': 'text/event-stream' } }),
    });
    const response = await stream(new Request('http://localhost/x', { headers: { host: 'localhost' } }));
    expect(response.headers.get('cache-control')).toBe('no-cache, no-transform');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
  });
});

describe('preview', () => {
  it('serves a document once kept, in a sandbox of its own, and never past its type', async () => {
    const keep = route({
      body: textBody('text/html', 1_000),
      handle: ({ body }) => Response.json({ id: keepPreview(body) }),
    });
    const answer: unknown = await (await keep(post('<b>안녕</b>', { 'content-type': 'text/html' }))).json();
    const { id } = z.parse(z.object({ id: z.string() }), answer);
    const show = route({ handle: ({ params }) => previewResponse(params.id ?? '') });
    const get = (wanted: string) =>
      show(new Request('http://localhost/preview', { headers: { host: 'localhost' } }), {
        params: Promise.resolve({ id: wanted }),
      });
    const shown = await get(id);
    expect(await shown.text()).toBe('<b>안녕</b>');
    expect(shown.headers.get('content-security-policy')).toMatch(
      /^sandbox allow-scripts; default-src 'none'/,
    );
    expect(shown.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await get('0'.repeat(32))).status).toBe(404);
    expect((await keep(post('x'.repeat(1_001), { 'content-type': 'text/html' }))).status).toBe(413);
  });
});
