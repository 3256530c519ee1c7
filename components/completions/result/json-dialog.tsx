'use client';

import { Eye } from 'lucide-react';
import { useState } from 'react';
import { valueOf } from '@/components/json-tree/json-details';
import { JsonTree } from '@/components/json-tree/json-tree';
import { HtmlPreview } from '@/components/markdown/html-preview';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useMessages } from '@/components/ui/messages-provider';
import type { JsonTree as Tree } from '@/lib/wire/json-tree';
import { isHtml } from './find-html';
import { JsonFaultCard, type Place } from './json-fault-card';

export interface JsonDialogProps {
  text: string;
  tree: Tree;
  /** Where the fault is for the reader. */
  place: Place | null;
  onClose: () => void;
  onGoTo?: (from: number, to?: number) => void;
}

/** The JSON of a text as a tree; where it is broken, up to the place, and the place. */
export function JsonDialog({ text, tree, place, onClose, onGoTo }: JsonDialogProps) {
  const { t } = useMessages();
  const [preview, setPreview] = useState<string | null>(null);
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={t('result.tree.title')}
      description={t(tree.fault ? 'result.tree.brokenDescription' : 'result.tree.description')}
    >
      <div className="flex flex-col gap-3">
        {tree.fault && place && (
          <JsonFaultCard
            text={text}
            fault={tree.fault}
            place={place}
            onGoTo={onGoTo && ((offset) => onGoTo(offset))}
          />
        )}
        {tree.nodes.length > 0 && (
          <JsonTree
            text={text}
            tree={tree}
            label={t('result.tree.title')}
            autoFocus
            onGoTo={onGoTo}
            actions={(node) => {
              if (node.kind !== 'string' || !node.whole) return null;
              const value = valueOf(text, node);
              return isHtml(value) ? (
                <Button variant="ghost" size="small" icon={Eye} onClick={() => setPreview(value)}>
                  {t('result.preview')}
                </Button>
              ) : null;
            }}
          />
        )}
      </div>
      {preview !== null && <HtmlPreview html={preview} onClose={() => setPreview(null)} />}
    </Dialog>
  );
}
