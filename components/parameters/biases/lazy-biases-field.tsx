'use client';

import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { BiasesFieldProps } from './biases-field';

const BiasesField = lazy(() => import('./biases-field').then((file) => ({ default: file.BiasesField })));

const never = () => () => {};

/** The list of biases, loaded after the page. Drawn in the browser only: until it is loaded it could not be used. */
export function LazyBiasesField(props: BiasesFieldProps) {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const waiting = (
    <div className="flex h-14 flex-col pt-1 text-[0.8125rem] font-medium text-ink">{props.label}</div>
  );
  return inBrowser ? (
    <Suspense fallback={waiting}>
      <BiasesField {...props} />
    </Suspense>
  ) : (
    waiting
  );
}
