'use client';

import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { pageView } from './page-view';

const RawJson = lazy(() => import('./raw-json').then((file) => ({ default: file.RawJson })));
const ViewCode = lazy(() => import('./view-code').then((file) => ({ default: file.ViewCode })));

/** The dialogs of the page, loaded when they are first opened. */
export function PageDialogs() {
  const { rawJson, viewCode } = useStore(pageView);
  return (
    <Suspense>
      {rawJson && <RawJson onClose={() => pageView.setState({ rawJson: false })} />}
      {viewCode && <ViewCode onClose={() => pageView.setState({ viewCode: false })} />}
    </Suspense>
  );
}
