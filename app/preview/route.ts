import { keepPreview, PREVIEW_BYTES } from '@/lib/server/preview';
import { route } from '@/lib/server/route';
import { textBody } from '@/lib/server/route-body';

export const POST = route({
  body: textBody('text/html', PREVIEW_BYTES),
  handle: ({ body }) => Response.json({ id: keepPreview(body) }, { status: 201 }),
});
