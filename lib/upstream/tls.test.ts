import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import https from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { WireError } from '@/lib/wire/wire-error';
import { azureUpstream } from './azure-upstream';
import { upstreamAgents } from './upstream-agents';

const events = Array.from({ length: 300 }, (_, index) => `data: {"글":"조각 ${index} 🎭"}\n\n`).join('');

function certificate(): { key: string; cert: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearsal-tls-'));
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  const words = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost`;
  spawnSync('openssl', [...words.split(' '), '-keyout', key, '-out', cert]);
  const pair = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });
  return pair;
}

// A certificate is made for each run; there is none in the repository.
describe.skipIf(spawnSync('openssl', ['version']).status !== 0)('an upstream over TLS', () => {
  afterEach(() => {
    delete upstreamAgents.https.options.ca;
  });

  it('reads streams over one kept connection, and trusts nobody without reason', async () => {
    const pair = certificate();
    let connections = 0;
    const server = https.createServer(pair, (request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(events.slice(0, 5_001));
      setImmediate(() => response.end(events.slice(5_001)));
    });
    server.on('secureConnection', () => (connections += 1));
    server.listen(0, 'localhost');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const upstream = azureUpstream({
      endpoint: { style: 'v1', url: `https://localhost:${port}` },
      deployment: 'theirs',
      apiKey: 'key',
    });
    const call = () =>
      upstream(new Request('http://studio/openai/v1/chat/completions', { method: 'POST', body: '{}' }));

    const error = await WireError.from(await call());
    expect(error.data).toMatchObject({ status: 502, code: 'upstream_certificate' });

    upstreamAgents.https.options.ca = pair.cert;
    for (let round = 0; round < 3; round += 1) expect(await (await call()).text()).toBe(events);
    expect(connections).toBe(1);
    server.closeAllConnections();
    server.close();
  });
});
