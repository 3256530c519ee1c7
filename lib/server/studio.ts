import 'server-only';
import { readFileSync } from 'node:fs';
import { findModel } from '@/lib/models/find-model';
import type { Deployment } from '@/lib/models/deployment';
import { servedModel } from '@/lib/models/served-model';
import { openaiUpstream } from '@/lib/upstream/openai-upstream';
import { processWide } from '@/lib/upstream/process-wide';
import type { Upstream } from '@/lib/upstream/upstream';
import { configuredUpstream } from './configured-upstream';
import { emulatorDeployments, emulatorUpstream } from './emulator-upstream';
import { ConfigError } from './listen-address.mjs';
import { readConfig } from './read-config';
import type { ServerConfig } from './server-config';

type Entry = { deployment: Deployment; upstream: Upstream };

/** What the process serves: one for all bundles, made at the first use. */
export type Studio = {
  config: ServerConfig;
  /** Everything that can be called now, in the order of the configuration, the emulator's last. */
  deployments(): Deployment[];
  /** What answers for a deployment; undefined when there is none of that name. */
  upstream(name: string): Upstream | undefined;
  /** Adds a model of a local server until the process ends, and says under which name. */
  addLocal(server: { url: string }, model: string): Deployment;
  /** Loads soon what the emulator's first answer needs; nothing when there is no emulator. */
  warmUp(): void;
};

/**
 * The studio of this process.
 * @throws ConfigError when the environment is wrong
 */
export function studio(): Studio {
  return processWide('studio', () => createStudio(readConfig(process.env, readTextFile)));
}

/** Joins configuration, upstreams and emulator. Nothing is called or loaded before it is used. */
export function createStudio(config: ServerConfig): Studio {
  const entries = new Map<string, Entry>();
  for (const configured of config.deployments) {
    const { name, kind, endpoint, model } = configured;
    const { origin } = new URL(endpoint.url);
    const deployment: Deployment = {
      name,
      kind,
      model: servedModel(model, { kind, origin }),
      origin,
      ...(endpoint.style === 'dated' && { apiVersion: endpoint.apiVersion }),
    };
    entries.set(name, { deployment, upstream: configuredUpstream(configured) });
  }
  const emulator = config.emulator.on ? emulatorUpstream(config.emulator.msPerToken) : undefined;
  if (emulator) {
    const { upstream } = emulator;
    for (const { name, model } of emulatorDeployments()) {
      if (entries.has(name)) continue;
      entries.set(name, { deployment: { name, kind: 'emulator', model: findModel(model) }, upstream });
    }
  }
  return {
    config,
    deployments: () => [...entries.values()].map((entry) => entry.deployment),
    upstream: (name) => entries.get(name)?.upstream,
    warmUp: () => emulator?.warmUp(),
    addLocal({ url }, model) {
      const origin = new URL(url).origin;
      const name = freeName(model, origin, entries);
      const server = { kind: 'openai-compatible', origin } as const;
      const deployment: Deployment = { name, ...server, model: servedModel(model, server) };
      if (!entries.has(name)) entries.set(name, { deployment, upstream: openaiUpstream({ url, model }) });
      return deployment;
    },
  };
}

/** The model's id in the letters of a deployment name, with a number when another server's model has it already. */
function freeName(model: string, origin: string, entries: ReadonlyMap<string, Entry>): string {
  const base = model.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 60) || 'model';
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}-${number}`;
    const taken = entries.get(name)?.deployment;
    if (!taken || (taken.origin === origin && taken.model.name === model)) return name;
  }
}

/**
 * A file of the configuration; undefined when there is none.
 * @throws ConfigError when it cannot be read
 */
export function readTextFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code === 'ENOENT') return undefined;
    throw new ConfigError(`${path} cannot be read (${code}): make it a file that this user may read.`);
  }
}
