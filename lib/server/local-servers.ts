import * as z from 'zod/mini';
import type { Deployment } from '@/lib/models/deployment';
import { UPSTREAM_LIMITS } from '@/lib/upstream/upstream-limits';
import { asReadable } from '@/lib/upstream/node-body';
import { send } from '@/lib/upstream/send';
import { WireError } from '@/lib/wire/wire-error';
import { studio } from './studio';

/** The servers that people run on their own machine, each on its usual port. Nothing a client says changes an address. */
const servers = [
  { id: 'ollama', name: 'Ollama', url: 'http://127.0.0.1:11434/v1' },
  { id: 'lm-studio', name: 'LM Studio', url: 'http://127.0.0.1:1234/v1' },
  { id: 'llama-cpp', name: 'llama.cpp', url: 'http://127.0.0.1:8080/v1' },
  { id: 'vllm', name: 'vLLM', url: 'http://127.0.0.1:8000/v1' },
] as const;

const serverId = z.enum(['ollama', 'lm-studio', 'llama-cpp', 'vllm']);

/** `look` asks which servers are there; `add` makes a deployment of a model that one of them has. */
export const localServersRequest = z.discriminatedUnion('action', [
  z.object({ action: z.literal('look') }),
  z.object({
    action: z.literal('add'),
    server: serverId,
    model: z.string().check(z.minLength(1), z.maxLength(300)),
  }),
]);
export type LocalServersRequest = z.infer<typeof localServersRequest>;

export type LocalServer = { id: z.infer<typeof serverId>; name: string; url: string; models: string[] };
export type LocalServersAnswer = { servers: LocalServer[] } | { deployment: Deployment };

/**
 * Looks for local servers on loopback, or adds a deployment for this run of the process.
 * @throws WireError 404 when the server does not have the model (any more)
 */
export async function localServers(
  request: LocalServersRequest,
  signal: AbortSignal,
): Promise<LocalServersAnswer> {
  if (request.action === 'look') {
    const found = await Promise.all(servers.map((server) => look(server, signal)));
    return { servers: found.filter((server) => server !== undefined) };
  }
  const known = servers.find((server) => server.id === request.server);
  const server = known && (await look(known, signal));
  if (!server?.models.includes(request.model)) {
    throw new WireError({
      status: 404,
      code: 'LocalModelNotFound',
      message: `${known?.name ?? request.server} does not offer ${request.model} now.`,
    });
  }
  return { deployment: studio().addLocal(server, request.model) };
}

const limits = { ...UPSTREAM_LIMITS, connectMs: 500, headersMs: 1_500 };
const mostBytes = 1024 * 1024;

const modelsSchema = z.looseObject({ data: z.array(z.looseObject({ id: z.string() })) });

/** The server with its models; undefined when nobody answers on its port, or somebody else does. */
async function look(server: (typeof servers)[number], signal: AbortSignal): Promise<LocalServer | undefined> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(3_000)]);
  try {
    const { message, direct } = await send(new URL(`${server.url}/models`), {
      method: 'GET',
      headers: { accept: 'application/json', 'accept-encoding': 'identity' },
      body: undefined,
      signal: limited,
      limits,
    });
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of asReadable(direct ?? message) as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size > mostBytes) return undefined;
      chunks.push(chunk);
    }
    const parsed = z.safeParse(modelsSchema, JSON.parse(Buffer.concat(chunks).toString('utf8')));
    if (message.statusCode !== 200 || !parsed.success) return undefined;
    return { ...server, models: parsed.data.data.map((model) => model.id) };
  } catch {
    // Most ports are silent or belong to something else; that is an answer, not a failure.
    return undefined;
  }
}
