import * as z from 'zod/mini';
import { WireError, type WireErrorData } from '@/lib/wire/wire-error';

const errorSchema = z.looseObject({
  status: z.number(),
  code: z.string(),
  message: z.string(),
  param: z.optional(z.string()),
  requestId: z.optional(z.string()),
  retryAfterMs: z.optional(z.number()),
});

const testSchema = z.looseObject({
  ok: z.boolean(),
  status: z.number(),
  latencyMs: z.number(),
  requestId: z.optional(z.string()),
  model: z.optional(z.string()),
  error: z.optional(errorSchema),
});
export type TestOutcome = z.infer<typeof testSchema>;

const serverSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  models: z.array(z.string()),
});
export type LocalServer = z.infer<typeof serverSchema>;

/** Makes one small call to a deployment; what went wrong, in the studio too, is part of the outcome. */
export async function testDeployment(name: string): Promise<TestOutcome> {
  try {
    return await post(`/api/deployments/${encodeURIComponent(name)}/test`, undefined, testSchema);
  } catch (error) {
    const data = errorData(error);
    return { ok: false, status: data.status, latencyMs: 0, error: data };
  }
}

/** The local servers that answer now. @throws WireError */
export async function lookForLocalServers(): Promise<readonly LocalServer[]> {
  const schema = z.looseObject({ servers: z.array(serverSchema) });
  return (await post('/api/local-servers', { action: 'look' }, schema)).servers;
}

/** Adds a model of a local server for this run, and says under which name. @throws WireError */
export async function addLocalModel(server: string, model: string): Promise<string> {
  const schema = z.looseObject({ deployment: z.looseObject({ name: z.string() }) });
  return (await post('/api/local-servers', { action: 'add', server, model }, schema)).deployment.name;
}

/** What is known of anything that was thrown while the studio was asked. */
export function errorData(error: unknown): WireErrorData {
  if (error instanceof WireError) return error.data;
  return { status: 0, code: 'studio_unreachable', message: error instanceof Error ? error.message : '' };
}

async function post<Schema extends z.ZodMiniType>(
  url: string,
  body: object | undefined,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const response = await fetch(url, {
    method: 'POST',
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await WireError.from(response);
  return z.parse(schema, await response.json());
}
