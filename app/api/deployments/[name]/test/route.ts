import { route } from '@/lib/server/route';
import { testDeployment } from '@/lib/server/test-deployment';

export const POST = route({
  handle: async ({ request, params }) =>
    Response.json(await testDeployment(params.name ?? '', request.signal)),
});
