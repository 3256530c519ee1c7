import * as z from 'zod/mini';
import { operationSchema, type Operation } from '@/lib/wire/operation';
import { isDatedVersion, isV1Version } from './api-versions';
import { resourceNotFound } from './service-error';

/** What a URL asks for. `deployment` is absent on the v1 route: there the body names it. */
export type Route =
  | {
      type: 'operation';
      style: 'dated' | 'v1';
      operation: Operation;
      deployment?: string;
      apiVersion: string;
    }
  | { type: 'models' }
  | { type: 'deployments' };

/**
 * Reads method, path and api-version.
 * @throws ServiceError 404 for anything that an Azure OpenAI resource would not know.
 */
export function findRoute(method: string, url: URL): Route {
  const version = url.searchParams.get('api-version');
  const path = url.pathname.replace(/\/+$/, '');
  if (method === 'GET') {
    if (path === '/openai/v1/models' && isV1Version(version)) return { type: 'models' };
    if (path === '/openai/models' && isDatedVersion(version)) return { type: 'models' };
    if (path === '/openai/deployments' && version === '2022-12-01') return { type: 'deployments' };
  }
  if (method === 'POST') {
    const v1 = z.safeParse(operationSchema, /^\/openai\/v1\/(.+)$/.exec(path)?.[1]);
    if (v1.success && isV1Version(version)) {
      return { type: 'operation', style: 'v1', operation: v1.data, apiVersion: version ?? 'v1' };
    }
    const [, deployment = '', name] = /^\/openai\/deployments\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const dated = z.safeParse(operationSchema, name);
    if (dated.success && isDatedVersion(version)) {
      return {
        type: 'operation',
        style: 'dated',
        operation: dated.data,
        deployment: decode(deployment),
        apiVersion: version,
      };
    }
  }
  throw resourceNotFound();
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw resourceNotFound();
  }
}
