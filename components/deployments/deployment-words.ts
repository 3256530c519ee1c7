import type { MessageKey } from '@/lib/messages/translate';
import type { DeploymentKind } from '@/lib/models/deployment';
import type { Capability } from '@/lib/models/model';

export const capabilityNames: Record<Capability, MessageKey> = {
  chat: 'deployments.capability.chat',
  completions: 'deployments.capability.completions',
  suffix: 'deployments.capability.suffix',
  embeddings: 'deployments.capability.embeddings',
  images: 'deployments.capability.images',
  reasoning: 'deployments.capability.reasoning',
  vision: 'deployments.capability.vision',
  logprobs: 'deployments.capability.logprobs',
  tools: 'deployments.capability.tools',
  'json-object': 'deployments.capability.jsonObject',
  'json-schema': 'deployments.capability.jsonSchema',
};

export const kindNames: Record<DeploymentKind, MessageKey> = {
  azure: 'deployments.kind.azure',
  'azure-v1': 'deployments.kind.azureV1',
  openai: 'deployments.kind.openai',
  'openai-compatible': 'deployments.kind.compatible',
  emulator: 'deployments.kind.emulator',
};

/** What each of the emulator's own deployments is for. */
export const emulatorPurposes: Partial<Record<string, MessageKey>> = {
  'emulator-chat': 'deployments.purpose.chat',
  'emulator-reasoning': 'deployments.purpose.reasoning',
  'emulator-instruct': 'deployments.purpose.instruct',
  'emulator-small': 'deployments.purpose.small',
  'emulator-async-filter': 'deployments.purpose.asyncFilter',
  'emulator-throttled': 'deployments.purpose.throttled',
};
