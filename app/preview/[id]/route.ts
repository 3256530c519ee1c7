import { previewResponse } from '@/lib/server/preview';
import { route } from '@/lib/server/route';

export const GET = route({ handle: ({ params }) => previewResponse(params.id ?? '') });
