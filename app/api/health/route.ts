import { route } from '@/lib/server/route';

export const GET = route({ handle: () => Response.json({ status: 'alive' }) });
