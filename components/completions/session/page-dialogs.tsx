'use client';

import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { pageView } from './page-view';

const RawJson = lazy(() => import('./raw-json').then((file) => ({ default: file.RawJson })));
const ViewCode = lazy(() => import('./view-code').then((file) => ({ default: file.ViewCode })));
const RecordedLens = lazy(() =>
  import('../examples/recorded-lens').then((file) => ({ default: file.RecordedLens })),
);

/** The dialogs of the page, loaded when they are first opened. */
export function PageDialogs() {
  const { rawJson, viewCode, distribution } = useStore(pageView);
  return (
    <Suspense>
      {rawJson && <RawJson onClose={() => pageView.setState({ rawJson: false })} />}
      {viewCode && <ViewCode onClose={() => pageView.setState({ viewCode: false })} />}
      {distribution && (
        <RecordedLens distribution={distribution} onClose={() => pageView.setState({ distribution: null })} />
      )}
    </Suspense>
  );
}
