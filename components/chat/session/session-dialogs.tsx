'use client';

import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { sessionView } from './session-view';
import { usePromptEstimate } from './use-prompt-estimate';

const RawJson = lazy(() => import('./raw-json').then((file) => ({ default: file.RawJson })));

const ViewCode = lazy(() => import('./view-code').then((file) => ({ default: file.ViewCode })));

/** The dialogs of the session, loaded when they are first opened. */
export function SessionDialogs() {
  usePromptEstimate();
  const { rawJson, viewCode } = useStore(sessionView);
  return (
    <Suspense>
      {rawJson && <RawJson onClose={() => sessionView.setState({ rawJson: false })} />}
      {viewCode && <ViewCode onClose={() => sessionView.setState({ viewCode: false })} />}
    </Suspense>
  );
}
