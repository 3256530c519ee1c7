'use client';

import { ParameterControl } from '@/components/parameters/parameter-control';
import { RefusedParameters } from '@/components/parameters/refused-parameters';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import type { CompletionSession } from '@/lib/completions/completion-session';
import { setupProblems } from '@/lib/completions/setup-problems';
import {
  completionParameters,
  type CompletionParameterName,
  type CompletionParameterValues,
} from '@/lib/parameters/parameters';
import type { WireErrorData } from '@/lib/wire/wire-error';
import { useChangeSetup, useCompletions, useCompletionStore, useModel } from '../store/completion-provider';
import { useTokenCounts } from '../tokens/token-counts';

/** The parameters that the model takes, and a line on those that it does not. */
export function ParameterList() {
  const model = useModel();
  return (
    <>
      {completionParameters.names
        .filter((name) => completionParameters.row(name).refusedBy(model) === null)
        .map((name) => (
          <SetupParameter key={name} name={name} />
        ))}
      <RefusedParameters parameters={completionParameters} model={model} />
    </>
  );
}

function SetupParameter({ name }: { name: CompletionParameterName }) {
  const { t } = useMessages();
  const store = useCompletionStore();
  const changeSetup = useChangeSetup();
  const model = useModel();
  const value = useCompletions(({ setup }) => setup.parameters[name]);
  const problem = useProblem(name);
  const serverError = useServerError(name);
  const change = (next: CompletionParameterValues[CompletionParameterName], part?: string) => {
    const parameters: CompletionParameterValues = { ...store.getState().setup.parameters, [name]: next };
    changeSetup(part === undefined ? `parameters.${name}` : `parameters.${name}.${part}`, { parameters });
  };
  const fits = problem?.code === 'over-window' ? problem.fits : 0;
  return (
    <div className="flex flex-col items-stretch gap-1.5">
      <ParameterControl
        name={name}
        row={completionParameters.row(name)}
        value={value}
        model={model}
        error={
          serverError ??
          (problem?.code === 'best-of-below-n'
            ? t('completions.bestOf.belowCount', { count: problem.n })
            : problem && t('completions.window.over', { count: problem.over }))
        }
        onChange={change}
      />
      {fits > 0 && (
        <Button size="small" className="self-start" onClick={() => change(fits)}>
          {t('completions.window.setLength', { count: fits })}
        </Button>
      )}
      {name === 'bestOf' && typeof value === 'number' && value > 1 && (
        <p className="text-xs leading-relaxed text-ink-muted">{t('completions.bestOf.whole')}</p>
      )}
    </div>
  );
}

/** What the server would refuse of the parameter. */
function useProblem(name: CompletionParameterName) {
  const model = useModel();
  const setup = useCompletions((session) => session.setup);
  const { state, total } = useTokenCounts();
  const counted = state === 'ready' || state === 'counting';
  return setupProblems(setup, model, counted ? total : null).find(({ parameter }) => parameter === name);
}

/** The error of the last call, also when a part of the answer had arrived before it. */
function lastError({ failure, running, generations }: CompletionSession): WireErrorData | undefined {
  return running ? undefined : (failure?.error ?? generations.at(-1)?.error);
}

/** What the last call's error says of a parameter, in words. */
function useServerError(name: CompletionParameterName): string | undefined {
  const { t } = useMessages();
  const model = useModel();
  const error = useCompletions(lastError);
  if (error?.param === undefined || completionParameters.ofWireName(error.param) !== name) return undefined;
  const words = { model: model.name, label: t(`parameters.${name}.label`), message: error.message };
  return error.code === 'unsupported_parameter'
    ? t('parameters.notTaken', words)
    : t('parameters.valueRefused', words);
}
