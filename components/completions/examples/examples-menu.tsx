'use client';

import { BookOpenText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useMessages } from '@/components/ui/messages-provider';
import type { CompletionExample } from '@/lib/completions/example';
import type { RecordedDistribution } from '@/lib/probabilities/recorded-distribution';
import { ExampleList } from './example-list';

export interface ExamplesMenuProps {
  examples: readonly CompletionExample[];
  /** Next-token distributions that were written down elsewhere; they stand at the end. */
  distributions?: readonly RecordedDistribution[];
  onSelect: (example: CompletionExample) => void;
  onOpenDistribution: (distribution: RecordedDistribution) => void;
  disabled?: boolean;
}

/** A button that opens the examples; the one that is chosen takes the place of text and parameters. */
export function ExamplesMenu({
  examples,
  distributions = [],
  onSelect,
  onOpenDistribution,
  disabled,
}: ExamplesMenuProps) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        icon={BookOpenText}
        aria-haspopup="dialog"
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {t('examples.open')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('examples.title')}
        description={t('examples.description')}
        size="large"
      >
        <ExampleList
          examples={examples}
          distributions={distributions}
          onSelect={(example) => {
            setOpen(false);
            onSelect(example);
          }}
          onOpenDistribution={(distribution) => {
            setOpen(false);
            onOpenDistribution(distribution);
          }}
        />
      </Dialog>
    </>
  );
}
