import { endpoint } from '@/lib/server/endpoint';

// `npm start` answers these addresses before Next sees them (lib/server/listener.ts), by the same endpoint.
export { endpoint as GET, endpoint as POST };
