'use client';

import { ParameterControl } from '@/components/parameters/parameter-control';
import { RefusedParameters } from '@/components/parameters/refused-parameters';
import { useMessages } from '@/components/ui/messages-provider';
import { parameterNames, parameterOfWireName, parameterRow } from '@/lib/parameters/parameter-values';
import type { ParameterName, ParameterValues } from '@/lib/parameters/parameters';
import { useChangeSetup, useChat, useChatStore, useModel } from '../store/chat-provider';

/** The parameters that the model takes, and a line on those that it does not. */
export function ParameterList() {
  const model = useModel();
  return (
    <>
      {parameterNames
        .filter((name) => parameterRow(name).refusedBy(model) === null)
        .map((name) => (
          <SetupParameter key={name} name={name} />
        ))}
      <RefusedParameters model={model} />
    </>
  );
}

function SetupParameter({ name }: { name: ParameterName }) {
  const store = useChatStore();
  const changeSetup = useChangeSetup();
  const model = useModel();
  const value = useChat(({ setup }) => setup.parameters[name]);
  return (
    <ParameterControl
      name={name}
      value={value}
      model={model}
      error={useServerError(name)}
      onChange={(next) => {
        const parameters: ParameterValues = { ...store.getState().setup.parameters, [name]: next };
        changeSetup(`parameters.${name}`, { parameters });
      }}
    />
  );
}

/** What the last call's error says of a parameter, in words. */
function useServerError(name: ParameterName): string | undefined {
  const { t } = useMessages();
  const model = useModel();
  const error = useChat(({ failure }) => failure?.error);
  if (error?.param === undefined || parameterOfWireName(error.param) !== name) return undefined;
  const words = { model: model.name, label: t(`parameters.${name}.label`), message: error.message };
  return error.code === 'unsupported_parameter'
    ? t('parameters.notTaken', words)
    : t('parameters.valueRefused', words);
}
