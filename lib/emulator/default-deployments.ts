import type { EmulatorDeployment } from './emulator-options';

const ample = { requestsPerMinute: 60_000, tokensPerMinute: 60_000_000 };

/** One deployment for each state that an Azure resource can show. */
export const defaultDeployments: readonly EmulatorDeployment[] = [
  { name: 'emulator-chat', model: 'emulator-chat', ...ample },
  { name: 'emulator-reasoning', model: 'emulator-reasoning', ...ample },
  { name: 'emulator-small', model: 'emulator-small', ...ample },
  { name: 'emulator-instruct', model: 'emulator-instruct', ...ample },
  { name: 'emulator-async-filter', model: 'emulator-chat', asyncFilter: true, ...ample },
  { name: 'emulator-throttled', model: 'emulator-chat', requestsPerMinute: 2, tokensPerMinute: 60_000_000 },
];
