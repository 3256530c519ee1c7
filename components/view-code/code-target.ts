import type { Deployment } from '@/lib/models/deployment';
import type { Endpoint } from '@/lib/wire/endpoint';
import type { WireRequest } from '@/lib/wire/wire-request';
import { apiVersionFor } from '@/lib/view-code/api-version-for';
import type { CodeOptions } from '@/lib/view-code/language';
import { withStreaming } from '@/lib/wire/with-streaming';

export type Target = 'azure' | 'server' | 'studio';
export type Choices = { target: Target; route: 'dated' | 'v1'; auth: 'key' | 'entra'; stream: boolean };

/** What a language generates from. */
export type CodeInput = { request: WireRequest; options: CodeOptions };

const UNKNOWN_RESOURCE = 'https://YOUR-RESOURCE.openai.azure.com';

/** Where a deployment's code can point: at Azure or the server behind it, and at this studio. */
export function targetsOf(deployment: Deployment | undefined): readonly [Target, Target] {
  const other = deployment?.kind === 'openai' || deployment?.kind === 'openai-compatible';
  return [other ? 'server' : 'azure', 'studio'];
}

/** What the dialog shows at first: the call as the playground makes it, to the server that answers now. */
export function firstChoices(request: WireRequest, deployment: Deployment | undefined): Choices {
  const here = deployment === undefined || deployment.kind === 'emulator';
  return {
    target: here ? 'studio' : targetsOf(deployment)[0],
    route: deployment?.kind === 'azure' ? 'dated' : 'v1',
    auth: 'key',
    stream: request.body.stream ?? true,
  };
}

/** The request and the options that the chosen code is generated from; `studio` is this studio's own address. */
export function codeInput(
  request: WireRequest,
  deployment: Deployment | undefined,
  { target, route, auth, stream }: Choices,
  studio: string,
): CodeInput {
  const wire = withStreaming(request, stream);
  if (target === 'server' && deployment?.origin !== undefined) {
    return {
      // Outside Azure a server knows the model, not our name for it.
      request: { ...wire, deployment: deployment.model.name },
      options: {
        endpoint: { style: 'openai', url: `${deployment.origin}/v1` },
        auth: deployment.kind === 'openai' ? 'key' : 'none',
      },
    };
  }
  const azure = deployment?.kind === 'azure' || deployment?.kind === 'azure-v1';
  const url =
    target === 'studio' ? studio : azure && deployment.origin ? deployment.origin : UNKNOWN_RESOURCE;
  const endpoint: Endpoint =
    route === 'v1'
      ? { style: 'v1', url }
      : { style: 'dated', url, apiVersion: deployment?.apiVersion ?? apiVersionFor(request) };
  return { request: wire, options: { endpoint, auth: target === 'studio' ? 'none' : auth } };
}
