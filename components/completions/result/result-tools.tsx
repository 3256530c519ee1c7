'use client';

import { Braces, Eye } from 'lucide-react';
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { readJsonTree } from '@/lib/wire/json-tree';
import { findHtml } from './find-html';
import { findJson } from './find-json';

const JsonDialog = lazy(() => import('./json-dialog').then((file) => ({ default: file.JsonDialog })));
const HtmlPreview = lazy(() =>
  import('@/components/markdown/html-preview').then((file) => ({ default: file.HtmlPreview })),
);

export interface ResultToolsProps {
  /** A generated text. */
  text: string;
  /** Where it begins in what the reader sees, from 1. */
  line?: number;
  column?: number;
  /** Shows a place of the text; offsets in UTF-16 units. `to` is absent for a single place. */
  onGoTo?: (from: number, to?: number) => void;
}

/** What can be made of a generated text: a tree of its JSON, a preview of its HTML; nothing where it has neither. */
export function ResultTools({ text, line = 1, column = 1, onGoTo }: ResultToolsProps) {
  const { t } = useMessages();
  const settled = useDeferredValue(text);
  const { json, html } = useMemo(() => lookInto(settled), [settled]);
  const [shown, setShown] = useState<'json' | 'html' | null>(null);
  if (!json && !html) return null;
  const fault = json?.tree.fault;
  const place = fault && {
    line: fault.line + line - 1,
    column: fault.line === 1 ? fault.column + column - 1 : fault.column,
  };
  return (
    <div role="group" aria-label={t('result.tools')} className="flex flex-wrap items-center gap-1.5">
      {json && (
        <Button size="small" icon={Braces} aria-haspopup="dialog" onClick={() => setShown('json')}>
          {t('result.tree.title')}
        </Button>
      )}
      {place && <Badge tone="warning">{t('result.brokenAt', place)}</Badge>}
      {html !== null && (
        <Button size="small" icon={Eye} aria-haspopup="dialog" onClick={() => setShown('html')}>
          {t('result.preview')}
        </Button>
      )}
      <Suspense>
        {json && shown === 'json' && (
          <JsonDialog
            text={settled}
            tree={json.tree}
            place={place ?? null}
            onClose={() => setShown(null)}
            onGoTo={
              onGoTo &&
              ((from, to) => {
                setShown(null);
                // The dialog gives the focus back first.
                requestAnimationFrame(() => onGoTo(from, to));
              })
            }
          />
        )}
        {html !== null && shown === 'html' && <HtmlPreview html={html} onClose={() => setShown(null)} />}
      </Suspense>
    </div>
  );
}

/** The JSON and the HTML of a text; what stands inside of the other is a part of it. */
function lookInto(text: string) {
  const foundJson = findJson(text);
  const foundHtml = findHtml(text);
  const both = foundJson !== null && foundHtml !== null;
  const json = both && within(foundJson, foundHtml) ? null : foundJson;
  const html = both && within(foundHtml, foundJson) ? null : foundHtml;
  return {
    json: json && { tree: readJsonTree(text, json.from, json.to, json.lines) },
    html: html && text.slice(html.from, html.to),
  };
}

type Range = { from: number; to: number };

function within(inner: Range, outer: Range): boolean {
  return inner.from >= outer.from && inner.to <= outer.to && inner.to - inner.from < outer.to - outer.from;
}
