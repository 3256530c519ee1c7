'use client';

import { Plus } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { InfoTip } from '@/components/ui/info-tip';
import { useMessages } from '@/components/ui/messages-provider';
import type { BiasesFieldProps } from './biases-field';

const BiasesField = lazy(() => import('./biases-field').then((file) => ({ default: file.BiasesField })));

/** The list of biases. As long as there are none it is a button, and the rest is loaded when that is pressed. */
export function LazyBiasesField(props: Omit<BiasesFieldProps, 'startsAdding'>) {
  const [adding, setAdding] = useState(false);
  const [needed, setNeeded] = useState(false);
  const wanted = adding || props.error !== undefined || Object.keys(props.value).length > 0;
  // The list stays when its last bias is gone: the focus is in it.
  if (wanted && !needed) setNeeded(true);
  const nothing = <NoBiases label={props.label} tip={props.tip} onAdd={() => setAdding(true)} />;
  if (!needed) return nothing;
  return (
    <Suspense fallback={nothing}>
      <BiasesField {...props} startsAdding={adding} />
    </Suspense>
  );
}

function NoBiases({ label, tip, onAdd }: { label: string; tip: string; onAdd: () => void }) {
  const { t } = useMessages();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-2">
      <div className="flex min-h-7 items-center gap-1">
        <span id={id} className="text-[0.8125rem] font-medium text-ink">
          {label}
        </span>
        <InfoTip label={label}>{tip}</InfoTip>
        <Button
          variant="ghost"
          size="small"
          icon={Plus}
          aria-expanded={false}
          onClick={onAdd}
          className="ml-auto"
        >
          {t('parameters.biases.add')}
        </Button>
      </div>
      <p className="text-xs leading-relaxed text-ink-muted">{t('parameters.biases.empty')}</p>
    </div>
  );
}
