'use client';

import { ChevronRight } from 'lucide-react';
import { useMessages } from '@/components/ui/messages-provider';
import type { Model } from '@/lib/models/model';
import type { Parameter, Refusal } from '@/lib/parameters/parameter';
import type { ParameterName } from '@/lib/parameters/parameters';

/** What of a ParameterSet it takes to know what a model refuses. */
type Parameters = {
  names: readonly ParameterName[];
  row: (name: never) => Pick<Parameter<unknown>, 'refusedBy'>;
};

/** Which parameters the model does not take, and why: one quiet line that opens. */
export function RefusedParameters({ parameters, model }: { parameters: Parameters; model: Model }) {
  const { t } = useMessages();
  const byReason = refused(parameters, model);
  if (byReason.size === 0) return null;
  const words = (names: readonly ParameterName[]) =>
    names.map((name) => t(`parameters.${name}.label`)).join(', ');
  return (
    <details className="group text-xs leading-relaxed text-ink-muted">
      <summary className="flex min-h-7 cursor-pointer list-none items-center gap-1 rounded-control hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-3.5 shrink-0 transition-transform group-open:rotate-90" />
        <span className="min-w-0 truncate group-open:whitespace-normal">
          {t('parameters.refused.title', {
            model: model.name,
            parameters: words([...byReason.values()].flat()),
          })}
        </span>
      </summary>
      <ul className="flex flex-col gap-1 pt-1 pl-4.5">
        {[...byReason].map(([reason, names]) => (
          <li key={reason}>
            {t('parameters.refused.because', {
              parameters: words(names),
              reason: t(`parameters.refused.${reason}`, { model: model.name }),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function refused({ names, row }: Parameters, model: Model): Map<Refusal, ParameterName[]> {
  const byReason = new Map<Refusal, ParameterName[]>();
  for (const name of names) {
    const reason = row(name as never).refusedBy(model);
    if (reason !== null) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  }
  return byReason;
}
