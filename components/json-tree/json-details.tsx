import { LocateFixed } from 'lucide-react';
import { type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { useMessages } from '@/components/ui/messages-provider';
import { jsonPath, keyText, type JsonNode, type JsonTree } from '@/lib/wire/json-tree';

export interface JsonDetailsProps {
  text: string;
  tree: Pick<JsonTree, 'nodes'>;
  at: number;
  node: JsonNode;
  onGoTo?: (from: number, to: number) => void;
  actions?: ReactNode;
}

const SHOWN = 20_000;

/** The chosen value in full: where it is, and what it says. */
export function JsonDetails({ text, tree, at, node, onGoTo, actions }: JsonDetailsProps) {
  const { t } = useMessages();
  const path = jsonPath(text, tree, at);
  const value = valueOf(text, node);
  return (
    <section aria-label={t('result.tree.chosen')} className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-1">
        <code className="mr-auto max-h-10 min-w-0 overflow-y-auto font-mono text-xs wrap-anywhere text-ink-muted">
          {path}
        </code>
        {actions}
        {onGoTo && (
          <Button variant="ghost" size="small" icon={LocateFixed} onClick={() => onGoTo(node.from, node.to)}>
            {t('result.goThere')}
          </Button>
        )}
        <CopyButton text={path} label={t('result.tree.copyPath')} withLabel />
        <CopyButton text={value} label={t('result.tree.copyValue')} withLabel />
      </div>
      <pre
        tabIndex={0}
        aria-label={t('result.tree.value')}
        className="max-h-36 overflow-auto rounded-card border border-line px-3 py-2 font-mono text-xs leading-relaxed wrap-anywhere whitespace-pre-wrap"
      >
        {value.slice(0, SHOWN)}
        {value.length > SHOWN && '…'}
      </pre>
    </section>
  );
}

/** What a string says; everything else as it is written. */
export function valueOf(text: string, { kind, from, to, whole }: JsonNode): string {
  const written = text.slice(from, to);
  return kind === 'string' && whole ? keyText(written) : written;
}
