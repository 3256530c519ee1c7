import { WireError } from '@/lib/wire/wire-error';
import { hostAllowed, sameOrigin } from './host-guard';
import { readBody } from './read-body';
import type { RouteBody } from './route-body';
import { withSecurityHeaders } from './security-headers';
import { studio } from './studio';

/** What a handler is given: everything in it was checked. */
export type RouteCall<Body> = { request: Request; body: Body; params: Readonly<Record<string, string>> };

export type Route<Body> = {
  /** How a body is read; without it a body is neither read nor expected. */
  body?: RouteBody<Body>;
  handle: (call: RouteCall<Body>) => Response | Promise<Response>;
};

/** Next's second argument of a route handler; a catch-all segment gives a list. */
type Context = { params: Promise<Readonly<Record<string, string | string[] | undefined>>> };

const safe = new Set(['GET', 'HEAD']);

/**
 * Makes a route handler; every one of this studio is made here. It checks, in this order, the Host (DNS rebinding), the
 * origin of unsafe requests, the content type and the size of the body, counted while it is read, and the body itself.
 * Errors become Azure's error; what nobody expected becomes a 500 that tells nothing. Every answer gets the security
 * headers.
 */
export function route<Body = undefined>(options: Route<Body>) {
  return async (request: Request, context?: Context): Promise<Response> => {
    try {
      return withSecurityHeaders(await answer(options, request, context));
    } catch (error) {
      return withSecurityHeaders(errorResponse(error, request));
    }
  };
}

async function answer<Body>(
  { body: kind, handle }: Route<Body>,
  request: Request,
  context: Context | undefined,
): Promise<Response> {
  const { config } = studio();
  if (!hostAllowed(request.headers.get('host'), config.allowedHosts)) {
    throw new WireError({
      status: 403,
      code: 'HostNotAllowed',
      message: 'This server does not answer under that host name; ALLOWED_HOSTS lists those that it does.',
    });
  }
  if (!safe.has(request.method) && !sameOrigin(request.headers)) {
    throw new WireError({
      status: 403,
      code: 'CrossOrigin',
      message: 'This server takes no requests from the pages of other sites.',
    });
  }
  const params = await plainParams(context);
  // A route without a body has none to give: there `Body` is undefined.
  if (!kind || safe.has(request.method)) return handle({ request, body: undefined as Body, params });
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== kind.type) {
    throw new WireError({
      status: 415,
      code: 'UnsupportedMediaType',
      message: `The content type must be ${kind.type}.`,
    });
  }
  const bytes = await readBody(request, Math.min(kind.maxBytes ?? Infinity, config.maxBodyBytes));
  return handle({ request, body: kind.parse(bytes), params });
}

async function plainParams(context: Context | undefined): Promise<Record<string, string>> {
  const params = Object.entries((await context?.params) ?? {});
  return Object.fromEntries(
    params.map(([name, value]) => [name, Array.isArray(value) ? value.join('/') : (value ?? '')]),
  );
}

function errorResponse(error: unknown, request: Request): Response {
  // Nobody reads this one: the caller has left. 499 is nginx's number for it.
  if (request.signal.aborted) return new Response(null, { status: 499 });
  if (error instanceof WireError) return error.toResponse();
  console.error(`${request.method} ${new URL(request.url).pathname} failed:`, error);
  return new WireError({
    status: 500,
    code: 'InternalServerError',
    message: 'Something went wrong inside the studio; its log says more.',
  }).toResponse();
}
