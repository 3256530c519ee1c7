import type { Deployment } from '@/lib/models/deployment';
import { can } from '@/lib/models/model';

/** `GET /openai/v1/models`: the ids are what `model` may be, as SDKs and model pickers expect. */
export function listModels(deployments: readonly Deployment[]): object {
  return {
    object: 'list',
    data: deployments.map(({ name, kind, model }) => ({
      id: name,
      object: 'model',
      created: 0,
      owned_by: kind,
      status: 'succeeded',
      capabilities: {
        chat_completion: can(model, 'chat'),
        completion: can(model, 'completions'),
        embeddings: can(model, 'embeddings'),
        fine_tune: false,
        inference: true,
      },
    })),
  };
}

/** `GET /openai/deployments`. Source: Azure OpenAI authoring 2022-12-01. */
export function listDeployments(deployments: readonly Deployment[]): object {
  return {
    object: 'list',
    data: deployments.map(({ name, model }) => ({
      id: name,
      object: 'deployment',
      model: model.name,
      owner: 'organization-owner',
      status: 'succeeded',
      scale_settings: { scale_type: 'standard' },
    })),
  };
}
