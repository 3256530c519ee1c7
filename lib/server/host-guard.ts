const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a request may be answered under the name in its Host header. A page elsewhere can make its own name point at
 * this machine (DNS rebinding) and then read our answers as its own; it cannot change the name, so we look at it. Ports
 * do not matter. An absent Host never passes.
 */
export function hostAllowed(host: string | null, allowedHosts: readonly string[]): boolean {
  const name = hostName(host);
  return name !== undefined && (loopback.includes(name) || allowedHosts.includes(name));
}

function hostName(host: string | null): string | undefined {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/.exec(host?.toLowerCase() ?? '')?.[1];
}

/**
 * Whether an unsafe request comes from our own pages or from a program. Browsers say so in `Sec-Fetch-Site`, older ones in
 * `Origin`; programs such as SDKs send neither.
 */
export function sameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin === null) return true;
  const host = headers.get('host')?.toLowerCase();
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host;
}
