'use client';

import { ParameterControl } from '@/components/parameters/parameter-control';
import { RefusedParameters } from '@/components/parameters/refused-parameters';
import { useMessages } from '@/components/ui/messages-provider';
import type { ChatSession } from '@/lib/chat/chat-session';
import { shownVersion } from '@/lib/chat/message';
import {
  chatParameters,
  type ChatParameterName,
  type ChatParameterValues,
} from '@/lib/parameters/parameters';
import type { WireErrorData } from '@/lib/wire/wire-error';
import { useChangeSetup, useChat, useChatStore, useModel } from '../store/chat-provider';

/** The parameters that the model takes, and a line on those that it does not. */
export function ParameterList() {
  const model = useModel();
  return (
    <>
      {chatParameters.names
        .filter((name) => chatParameters.row(name).refusedBy(model) === null)
        .map((name) => (
          <SetupParameter key={name} name={name} />
        ))}
      <RefusedParameters parameters={chatParameters} model={model} />
    </>
  );
}

function SetupParameter({ name }: { name: ChatParameterName }) {
  const store = useChatStore();
  const changeSetup = useChangeSetup();
  const model = useModel();
  const value = useChat(({ setup }) => setup.parameters[name]);
  return (
    <ParameterControl
      name={name}
      row={chatParameters.row(name)}
      value={value}
      model={model}
      error={useServerError(name)}
      onChange={(next, part) => {
        const parameters: ChatParameterValues = { ...store.getState().setup.parameters, [name]: next };
        changeSetup(part === undefined ? `parameters.${name}` : `parameters.${name}.${part}`, { parameters });
      }}
    />
  );
}

/** The error of the last call, also when a part of the answer had arrived before it. */
function lastError({ failure, running, transcript }: ChatSession): WireErrorData | undefined {
  if (running) return undefined;
  const last = transcript.at(-1);
  return failure?.error ?? (last?.role === 'assistant' ? shownVersion(last).error : undefined);
}

/** What the last call's error says of a parameter, in words. */
function useServerError(name: ChatParameterName): string | undefined {
  const { t } = useMessages();
  const model = useModel();
  const error = useChat(lastError);
  if (error?.param === undefined || chatParameters.ofWireName(error.param) !== name) return undefined;
  const words = { model: model.name, label: t(`parameters.${name}.label`), message: error.message };
  return error.code === 'unsupported_parameter'
    ? t('parameters.notTaken', words)
    : t('parameters.valueRefused', words);
}
