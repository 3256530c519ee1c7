import type { Model } from './model';

/** The servers that can stand behind a deployment. */
export type DeploymentKind = 'azure' | 'azure-v1' | 'openai' | 'openai-compatible' | 'emulator';

/** What the studio's pages may know of a deployment. Never an address with credentials, never a key. */
export type Deployment = {
  name: string;
  kind: DeploymentKind;
  model: Model;
  /** Where the server is, without path or credentials; absent for the emulator. */
  origin?: string;
  /** The dated api-version that its resource is called with; absent on the v1 route. */
  apiVersion?: string;
};
