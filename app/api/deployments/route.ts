import { route } from '@/lib/server/route';
import { studio } from '@/lib/server/studio';

export const GET = route({ handle: () => Response.json({ deployments: studio().deployments() }) });
