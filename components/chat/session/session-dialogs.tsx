'use client';

import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { sessionView } from './session-view';
import { usePromptEstimate } from './use-prompt-estimate';

const RawJsonDialog = lazy(() =>
  import('./raw-json-dialog').then((file) => ({ default: file.RawJsonDialog })),
);

const ViewCode = lazy(() => import('./view-code').then((file) => ({ default: file.ViewCode })));

/** The dialogs of the session, loaded when they are first opened. */
export function SessionDialogs() {
  usePromptEstimate();
  const { rawJson, viewCode } = useStore(sessionView);
  return (
    <Suspense>
      {rawJson && <RawJsonDialog onClose={() => sessionView.setState({ rawJson: false })} />}
      {viewCode && <ViewCode onClose={() => sessionView.setState({ viewCode: false })} />}
    </Suspense>
  );
}
