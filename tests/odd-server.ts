import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import net from 'node:net';

/** What a test's server saw of a call. */
export type SeenCall = { method: string; url: string; headers: http.IncomingHttpHeaders; body: string };

/** A real server on a free loopback port, which answers as the test says. */
export type OddServer = {
  origin: string;
  calls: SeenCall[];
  /** Resolves when the caller has closed the connection of a call that was not answered to its end. */
  left: Promise<void>;
  connections: () => number;
  close: () => Promise<void>;
};

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** Starts it; `answer` is called when a request has been read. */
export async function oddServer(answer: Answer): Promise<OddServer> {
  const calls: SeenCall[] = [];
  let leave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => (leave = resolve));
  let connections = 0;
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8');
      calls.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      response.once('close', () => {
        if (!response.writableFinished) leave();
      });
      answer(request, response, body);
    });
  });
  server.on('connection', () => (connections += 1));
  return { ...(await opened(server)), calls, left, connections: () => connections };
}

/** A server below HTTP: it writes what the test says as soon as a request's first bytes are here. */
export async function rawServer(
  answer: (socket: net.Socket) => void,
): Promise<Omit<OddServer, 'calls' | 'left'>> {
  let connections = 0;
  const server = net.createServer((socket) => {
    connections += 1;
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  });
  return { ...(await opened(server)), connections: () => connections };
}

async function opened(server: net.Server): Promise<{ origin: string; close: () => Promise<void> }> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The test server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
