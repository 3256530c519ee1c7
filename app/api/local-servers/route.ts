import { localServersRequest, localServers } from '@/lib/server/local-servers';
import { route } from '@/lib/server/route';
import { jsonBody } from '@/lib/server/route-body';

export const POST = route({
  body: jsonBody(localServersRequest),
  handle: async ({ request, body }) => Response.json(await localServers(body, request.signal)),
});
