import http from 'node:http';
import net from 'node:net';
import { refuse } from './front-door.mjs';
import { ConfigError, readListenAddress } from './listen-address.mjs';
import { started } from './started.mjs';
import { whenToldToEnd } from './when-told-to-end.mjs';

/**
 * Serves the studio: Next answers the pages, the studio's own listener answers `/openai/*`.
 *
 * @param {{ dev: boolean, dir: string }} options `dir` is the repository
 * @returns {Promise<string>} the address to open
 * @throws {ConfigError} when a setting is wrong or the port is taken
 */
export async function serve({ dev, dir }) {
  const { port, hosts, name } = readListenAddress(process.env);
  const { default: next } = await import('next');

  // Connections are taken only when everything is ready to answer them, but a taken port is found out first.
  /** @type {http.RequestListener} */
  let answer = (_request, response) => void response.writeHead(503).end();
  const server = http.createServer(
    { keepAliveTimeout: 65_000, requestTimeout: 60_000, noDelay: true },
    (request, response) => answer(request, response),
  );
  server.headersTimeout = 66_000;
  const doors = await openDoors(server, hosts, port);
  const opened = Number(/** @type {net.AddressInfo} */ (doors[0]?.address()).port);

  const app = next({ dev, dir, hostname: name.replace(/^\[|\]$/g, ''), port: opened, httpServer: server });
  const handle = app.getRequestHandler();
  await app.prepare();
  const { listener, failure } = started();
  if (failure !== undefined) throw failure;
  answer = (request, response) => {
    if (refuse(request, response)) return;
    if (listener && request.url?.startsWith('/openai/')) return listener(request, response);
    handle(request, response).catch((error) => {
      // Next answers its own errors; without this, one that it missed would end the process.
      console.error(`${request.method} ${request.url?.split('?')[0]} failed:`, error);
      response.destroy();
    });
  };
  closeWhenTold(server, doors, () => app.close());
  return `http://${name}:${opened}`;
}

/**
 * Binds every address. The first one has the HTTP server itself; the others hand their connections to it. A machine
 * without IPv6 has only the first.
 *
 * @param {http.Server} server
 * @param {string[]} hosts
 * @param {number} port
 */
async function openDoors(server, hosts, port) {
  /** @type {net.Server[]} */
  const doors = [];
  for (const [index, host] of hosts.entries()) {
    const door =
      index === 0
        ? server
        : net.createServer({ noDelay: true }, (socket) => server.emit('connection', socket));
    const first = doors[0]?.address();
    try {
      await listen(door, host, typeof first === 'object' && first ? first.port : port);
      doors.push(door);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (index > 0 && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
      throw doorError(code, host, port) ?? error;
    }
  }
  return doors;
}

/**
 * @param {net.Server} door
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(door, host, port) {
  return new Promise((resolve, reject) => {
    door.once('error', reject);
    door.listen({ host, port, backlog: 4096 }, () => {
      door.off('error', reject);
      resolve();
    });
  });
}

/**
 * @param {unknown} code
 * @param {string} host
 * @param {number} port
 */
function doorError(code, host, port) {
  if (code === 'EADDRINUSE') {
    return new ConfigError(
      `Port ${port} is taken by another program: stop it, or choose another port, for example PORT=${port + 1} npm start.`,
    );
  }
  if (code === 'EACCES') {
    return new ConfigError(
      `This user may not listen on port ${port}: choose a port above 1023, for example PORT=3000.`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new ConfigError(
      `HOST is "${host}", which is no address of this machine: correct it or leave it out.`,
    );
  }
  return undefined;
}

const drainMs = 25_000;

/**
 * When told to end: no new connections, running answers may end, then the process does. Told again, it ends now.
 *
 * @param {http.Server} server
 * @param {net.Server[]} doors
 * @param {() => Promise<void>} closeApp
 */
function closeWhenTold(server, doors, closeApp) {
  let closing = false;
  const close = async () => {
    if (closing) process.exit(1);
    closing = true;
    setTimeout(() => server.closeAllConnections(), drainMs).unref();
    const closed = doors.map((door) => new Promise((resolve) => door.close(resolve)));
    const idle = setInterval(() => server.closeIdleConnections(), 200);
    server.closeIdleConnections();
    await Promise.all(closed);
    clearInterval(idle);
    await closeApp();
    process.exit(0);
  };
  whenToldToEnd(() => void close());
}
