import { can, type Model } from '@/lib/models/model';
import { findModel } from '@/lib/models/find-model';
import type { EmulatorDeployment } from '../emulator-options';

/** 2026-11-01T00:00:00Z: the emulator's models and deployments have one date, so that answers are reproducible. */
const createdAt = 1_793_491_200;

/** `GET /openai/deployments?api-version=2022-12-01`, in the shape of that specification. */
export function listDeployments(deployments: readonly EmulatorDeployment[]): object {
  return {
    data: deployments.map(({ name, model }) => ({
      created_at: createdAt,
      id: name,
      model,
      object: 'deployment',
      owner: 'organization-owner',
      scale_settings: { scale_type: 'standard' },
      status: 'succeeded',
      updated_at: createdAt,
    })),
    object: 'list',
  };
}

/**
 * `GET /openai/v1/models` and `GET /openai/models?api-version=…`. Azure lists base models here; the emulator lists what `model` may be on its v1 route, which
 * are the deployments, so that any client's model picker works.
 */
export function listModels(deployments: readonly EmulatorDeployment[]): object {
  return {
    data: deployments.map((deployment) => ({
      capabilities: capabilities(findModel(deployment.model)),
      created: createdAt,
      created_at: createdAt,
      id: deployment.name,
      lifecycle_status: 'generally-available',
      object: 'model',
      owned_by: 'emulator',
      status: 'succeeded',
    })),
    object: 'list',
  };
}

function capabilities(model: Model): object {
  return {
    chat_completion: can(model, 'chat'),
    completion: can(model, 'completions'),
    embeddings: can(model, 'embeddings'),
    fine_tune: false,
    inference: true,
  };
}
