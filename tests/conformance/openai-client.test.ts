import http from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import OpenAI, {
  APIUserAbortError,
  AuthenticationError,
  AzureOpenAI,
  BadRequestError,
  NotFoundError,
  RateLimitError,
} from 'openai';
import '@azure/openai/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Upstream } from '@/lib/upstream/upstream';
import { systemClock } from '@/lib/emulator/system-clock';
import { apiVersion, emulator, origin, portless } from './emulator-under-test';

const apiKey = 'secret';
const user = (content: string) => [{ role: 'user' as const, content }];
const weather = {
  type: 'function' as const,
  function: {
    name: 'get_weather',
    description: 'Current weather of a city',
    parameters: {
      type: 'object',
      properties: { city: { type: 'string' } },
      required: ['city'],
      additionalProperties: false,
    },
    strict: true,
  },
};
const ticket = {
  name: 'ticket',
  strict: true,
  schema: {
    type: 'object',
    properties: {
      email: { type: 'string', format: 'email' },
      sentiment: { type: 'string', enum: ['positive', 'neutral', 'negative'] },
    },
    required: ['email', 'sentiment'],
    additionalProperties: false,
  },
};

let server: http.Server;
let address: string;

beforeAll(async () => {
  const upstream = emulator({ apiKey });
  server = http.createServer((incoming, outgoing) => {
    const left = new AbortController();
    outgoing.on('close', () => left.abort());
    void answer(upstream, incoming, outgoing, left.signal);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // `listen` on a TCP port, so the address is no pipe's name.
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function answer(
  upstream: Upstream,
  incoming: http.IncomingMessage,
  outgoing: http.ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const body = incoming.method === 'POST' ? Buffer.concat(await incoming.toArray()) : undefined;
  const init = { method: incoming.method ?? 'GET', headers, signal, ...(body && { body }) };
  const response = await upstream(new Request(`${address}${incoming.url}`, init));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body) Readable.from(response.body).pipe(outgoing);
  else outgoing.end();
}

type Client = { name: string; make: (key?: string) => OpenAI };
const clients: Client[] = [
  {
    name: 'AzureOpenAI through fetch',
    make: (key = apiKey) =>
      new AzureOpenAI({
        endpoint: origin,
        apiKey: key,
        apiVersion,
        maxRetries: 0,
        fetch: portless(emulator({ apiKey })),
      }),
  },
  {
    name: 'AzureOpenAI over HTTP',
    make: (key = apiKey) => new AzureOpenAI({ endpoint: address, apiKey: key, apiVersion, maxRetries: 0 }),
  },
  {
    name: 'OpenAI on v1 through fetch',
    make: (key = apiKey) =>
      new OpenAI({
        baseURL: `${origin}/openai/v1/`,
        apiKey: key,
        maxRetries: 0,
        fetch: portless(emulator({ apiKey })),
      }),
  },
  {
    name: 'OpenAI on v1 over HTTP',
    make: (key = apiKey) => new OpenAI({ baseURL: `${address}/openai/v1/`, apiKey: key, maxRetries: 0 }),
  },
];

describe.each(clients)('$name', ({ make }) => {
  it('reads a whole answer', async () => {
    const completion = await make().chat.completions.create({
      model: 'emulator-chat',
      messages: user('Hello'),
    });
    const [choice] = completion.choices;
    expect(choice?.message.content?.length).toBeGreaterThan(0);
    expect(choice?.finish_reason).toBe('stop');
    expect(choice?.content_filter_results?.violence).toEqual({ filtered: false, severity: 'safe' });
    expect(completion.prompt_filter_results?.[0]?.prompt_index).toBe(0);
    expect(completion.usage?.total_tokens).toBeGreaterThan(8);
  });

  it('reads the same answer streamed as whole, usage last', async () => {
    const request = { model: 'emulator-chat', messages: user('안녕하세요, 반품하고 싶어요'), seed: 7 };
    const whole = await make().chat.completions.create(request);
    const stream = await make().chat.completions.create({
      ...request,
      stream: true,
      stream_options: { include_usage: true },
    });
    let text = '';
    let usage;
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta?.content ?? '';
      usage = chunk.usage ?? usage;
    }
    expect(text).toBe(whole.choices[0]?.message.content);
    expect(usage).toEqual(whole.usage);
  });

  it('calls a tool, whole and streamed, and answers from its result', async () => {
    const client = make();
    const messages = user('What is the weather in Busan?');
    const request = { model: 'emulator-chat', messages, tools: [weather], seed: 7 };
    const whole = await client.chat.completions.create(request);
    const [call] = whole.choices[0]?.message.tool_calls ?? [];
    if (call?.type !== 'function') throw new Error('no tool was called');
    expect(whole.choices[0]?.finish_reason).toBe('tool_calls');
    expect(JSON.parse(call.function.arguments)).toEqual({ city: 'Busan' });

    const streamed = await client.chat.completions.stream(request).finalChatCompletion();
    const [same] = streamed.choices[0]?.message.tool_calls ?? [];
    expect(same?.type === 'function' && same.function.arguments).toBe(call.function.arguments);

    expect(same?.id).not.toBe(call.id);

    const answer = await client.chat.completions.create({
      ...request,
      temperature: 0,
      messages: [
        ...messages,
        { role: 'assistant', tool_calls: [call] },
        { role: 'tool', tool_call_id: call.id, content: '{"temperature":21,"sky":"clear"}' },
      ],
    });
    expect(answer.choices[0]?.message.content).toContain('21');
  });

  it('gets JSON that satisfies a schema', async () => {
    const completion = await make().chat.completions.parse({
      model: 'emulator-chat',
      messages: user('The parcel arrived broken, I am angry. Write to hana@example.org'),
      response_format: { type: 'json_schema', json_schema: ticket },
    });
    const value: unknown = JSON.parse(completion.choices[0]?.message.content ?? '');
    expect(value).toEqual({ email: 'hana@example.org', sentiment: 'negative' });
  });

  it('meets errors as their classes', async () => {
    const create = (more: object, key?: string) =>
      make(key).chat.completions.create({ model: 'emulator-chat', messages: user('Hi'), ...more });
    await expect(create({}, 'wrong')).rejects.toBeInstanceOf(AuthenticationError);
    await expect(create({ model: 'missing' })).rejects.toBeInstanceOf(NotFoundError);
    await expect(create({ temperature: 3 })).rejects.toMatchObject({ status: 400, param: 'temperature' });
    await expect(create({ model: 'emulator-reasoning', max_tokens: 5 })).rejects.toMatchObject({
      code: 'unsupported_parameter',
      param: 'max_tokens',
    });
    const blocked = await create({ messages: user('[filter:sexual:high]') }).catch((error: unknown) => error);
    expect(blocked).toBeInstanceOf(BadRequestError);
    expect(blocked).toMatchObject({
      code: 'content_filter',
      error: { innererror: { content_filter_result: { sexual: { filtered: true, severity: 'high' } } } },
    });
  });

  it('is throttled with the time to wait', async () => {
    const client = make();
    const create = () =>
      client.chat.completions.create({ model: 'emulator-throttled', messages: user('Hi') });
    let error: unknown;
    for (let call = 0; call < 3 && error === undefined; call += 1) {
      error = await create().then(
        () => undefined,
        (reason: unknown) => reason,
      );
    }
    if (!(error instanceof RateLimitError)) throw new Error('the third call of a minute was answered');
    expect(Number(error.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(error.headers.get('retry-after-ms'))).toBeGreaterThan(0);
  });
});

describe('a caller who leaves', () => {
  it('ends a whole answer at once', async () => {
    const client = new AzureOpenAI({
      endpoint: origin,
      apiKey,
      apiVersion,
      maxRetries: 0,
      fetch: portless(emulator({ clock: systemClock, msPerToken: 60_000 })),
    });
    const leave = new AbortController();
    const answer = client.chat.completions.create(
      { model: 'emulator-chat', messages: user('Hello') },
      { signal: leave.signal },
    );
    setImmediate(() => leave.abort());
    await expect(answer).rejects.toBeInstanceOf(APIUserAbortError);
  });
});
