import http from 'node:http';
import https from 'node:https';
import type net from 'node:net';
import type tls from 'node:tls';
import { processWide } from './process-wide';
import { UpstreamSocket } from './upstream-socket';

type Options = net.TcpNetConnectOpts & tls.ConnectionOptions;

class HttpAgent extends http.Agent {
  override createConnection(options: Options): UpstreamSocket {
    return new UpstreamSocket(options, false);
  }
}

class HttpsAgent extends https.Agent {
  override createConnection(options: Options): UpstreamSocket {
    return new UpstreamSocket(options, true);
  }
}

// A free connection is given up early, so that a call seldom meets one that the server is just closing. A POST is
// never sent twice (RFC 9110 section 9.2.2).
const options = { keepAlive: true, maxFreeSockets: 512, scheduling: 'lifo', timeout: 15_000 } as const;

/** The connections that are kept for the next call; one set for the process. */
export const upstreamAgents = processWide('agents', () => ({
  http: new HttpAgent(options),
  https: new HttpsAgent(options),
}));
