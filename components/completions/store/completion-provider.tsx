'use client';

import { createContext, use, useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { CompletionSession } from '@/lib/completions/completion-session';
import type { CompletionSetup } from '@/lib/completions/completion-setup';
import type { CompletionExample } from '@/lib/completions/example';
import { chatOnly } from '@/lib/completions/to-completion-request';
import type { Deployment } from '@/lib/models/deployment';
import { findModel } from '@/lib/models/find-model';
import type { Model } from '@/lib/models/model';
import type { RecordedDistribution } from '@/lib/probabilities/recorded-distribution';
import type { CompletionController } from '../session/completion-controller';
import type { CompletionStore } from './completion-store';

/** What does not change while the page is open. */
export type CompletionsPageParts = {
  store: CompletionStore;
  controller: CompletionController;
  /** Those that serve completions or chat. */
  deployments: readonly Deployment[];
  examples: readonly CompletionExample[];
  distributions: readonly RecordedDistribution[];
};

const PartsContext = createContext<CompletionsPageParts | null>(null);

/** Gives the completions page's parts the session and what can be done with it. */
export function CompletionProvider({
  parts,
  children,
}: {
  parts: CompletionsPageParts;
  children: ReactNode;
}) {
  return <PartsContext value={parts}>{children}</PartsContext>;
}

export function useCompletionParts(): CompletionsPageParts {
  const parts = use(PartsContext);
  if (!parts) throw new Error('The completions parts need a CompletionProvider above them.');
  return parts;
}

export function useCompletionStore(): CompletionStore {
  return useCompletionParts().store;
}

export function useController(): CompletionController {
  return useCompletionParts().controller;
}

/** A part of the session; the component renders again only when that part changed. */
export function useCompletions<Part>(select: (session: CompletionSession) => Part): Part {
  return useStore(useCompletionStore(), select);
}

/** Changes a part of the setup as one undoable step; steps of the same field in quick succession are one. */
export function useChangeSetup(): (field: string, change: Partial<CompletionSetup>) => void {
  const store = useCompletionStore();
  return (field, change) =>
    store.dispatch({
      type: 'setup-changed',
      field,
      setup: { ...store.getState().setup, ...change },
      at: Date.now(),
    });
}

/** The deployment that the setup names, undefined when the studio does not have it. */
export function useDeployment(): Deployment | undefined {
  const name = useCompletions(({ setup }) => setup.deployment);
  return useCompletionParts().deployments.find((deployment) => deployment.name === name);
}

/** The model that is asked; for a server that turned out to serve only chat, as a model that does. */
export function useModel(): Model {
  const { deployments, controller } = useCompletionParts();
  const name = useCompletions(({ setup }) => setup.deployment);
  const isChatOnly = useStore(controller.onlyChat, (names) => names.has(name));
  return useMemo(() => modelOf(deployments, name, isChatOnly), [deployments, name, isChatOnly]);
}

/** The model behind a deployment; for one that the studio does not have what its name tells. */
export function modelOf(deployments: readonly Deployment[], name: string, isChatOnly: boolean): Model {
  const model = deployments.find((deployment) => deployment.name === name)?.model ?? findModel(name);
  return isChatOnly ? chatOnly(model) : model;
}
