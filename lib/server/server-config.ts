import type { DeploymentKind } from '@/lib/models/deployment';
import type { Endpoint } from '@/lib/wire/endpoint';

/** A deployment as the operator configured it. The only place that holds a key. */
export type ConfiguredDeployment = {
  name: string;
  kind: Exclude<DeploymentKind, 'emulator'>;
  endpoint: Endpoint;
  /** What the server calls it. */
  upstreamName: string;
  /** The name to look up in the model table. */
  model: string;
  /** Absent on Azure: Entra ID. Absent elsewhere: the server takes none. */
  apiKey?: string;
};

/** Everything that the environment says, read once. */
export type ServerConfig = {
  deployments: readonly ConfiguredDeployment[];
  emulator: { on: boolean; msPerToken: number | undefined };
  maxBodyBytes: number;
  /** Names besides loopback's that a request's Host may have; lower case, without port. */
  allowedHosts: readonly string[];
};
