import { randomBytes } from 'node:crypto';
import { processWide } from '@/lib/upstream/process-wide';
import { WireError } from '@/lib/wire/wire-error';

/** The largest document that is previewed. */
export const PREVIEW_BYTES = 1024 * 1024;
const keptMs = 60_000;
const most = 50;

const previews = processWide('previews', () => new Map<string, string>());

/**
 * Keeps a document that a model wrote for one minute and gives back the random id under which `/preview/{id}` shows it.
 * The id is the only way to it. The oldest goes when there are too many.
 */
export function keepPreview(html: string): string {
  const id = randomBytes(16).toString('hex');
  previews.set(id, html);
  setTimeout(() => previews.delete(id), keptMs).unref();
  const [oldest] = previews.keys();
  if (previews.size > most && oldest !== undefined) previews.delete(oldest);
  return id;
}

// The document has an origin of its own, may run its scripts and styles, and reaches nothing: no network, no form, no
// frame but ours. The frame around it needs sandbox="allow-scripts" and the page's frame-src 'self' besides.
const policy = [
  'sandbox allow-scripts',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * The kept document under its own policy.
 * @throws WireError 404 when it is gone
 */
export function previewResponse(id: string): Response {
  const html = previews.get(id);
  if (html === undefined) {
    throw new WireError({ status: 404, code: 'PreviewNotFound', message: 'This preview is gone.' });
  }
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-frame-options': 'SAMEORIGIN',
    },
  });
}
