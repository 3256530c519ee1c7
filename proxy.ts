import { NextResponse, type NextRequest } from 'next/server';
import { allowedHosts } from '@/lib/server/allowed-hosts';
import { hostAllowed } from '@/lib/server/host-guard';
import { pagePolicy } from '@/lib/server/page-policy';

/** Pages only: their Host check, and a content security policy with a nonce of their own. Routes guard themselves. */
export function proxy(request: NextRequest): NextResponse {
  if (!hostAllowed(request.headers.get('host'), allowedHosts())) {
    return new NextResponse('This server does not answer under that host name.', { status: 403 });
  }
  const nonce = crypto.randomUUID();
  const policy = pagePolicy(nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from the policy of the request.
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'no-referrer');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  return response;
}

export const config = { matcher: '/((?!api/|openai/|preview/|preview$|_next/static/|_next/image).*)' };
