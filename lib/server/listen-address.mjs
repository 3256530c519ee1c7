/** A wrong setting; the message is one sentence that says what to do. */
export class ConfigError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'ConfigError';
  }
}

const loopback = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/**
 * Where the server listens: `PORT` (3000) and `HOST` (loopback). Plain JavaScript, since it is needed before anything is
 * installed or built. There is no login, so an address that others can reach needs `ALLOWED_HOSTS`: the operator says by
 * which names the server may be called, and thereby that it is meant to be.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {{ port: number, hosts: string[], name: string }} `hosts` are the addresses to bind, `name` the one to print
 * @throws {ConfigError}
 */
export function readListenAddress(env) {
  const port = env.PORT === undefined || env.PORT === '' ? 3000 : Number(env.PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigError(`PORT is "${env.PORT}", but must be a number from 1 to 65535; try PORT=3000.`);
  }
  const host = env.HOST?.trim() || 'localhost';
  if (host === 'localhost') return { port, hosts: ['127.0.0.1', '::1'], name: 'localhost' };
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  if (!loopback.has(host) && !env.ALLOWED_HOSTS?.trim()) {
    throw new ConfigError(
      `HOST is "${host}", which other machines can reach, and the studio has no login: set ALLOWED_HOSTS to the names it may be called by (for example ALLOWED_HOSTS=studio.example.com) and protect it with a reverse proxy, or leave HOST out.`,
    );
  }
  return { port, hosts: [bare], name: bare.includes(':') ? `[${bare}]` : bare };
}
