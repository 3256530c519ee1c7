import {
  chatParameters as known,
  type ChatParameterName,
  type ChatParameterValues,
} from '@/lib/parameters/parameters';
import { isJsonObject, type JsonObject } from '@/lib/wire/json';
import { PAST_MESSAGES, type Setup } from './setup';

/**
 * The setup as Azure OpenAI Studio's setup file: its fields in its order, then the fields of an imported file that we
 * do not know. What the Studio's format has no place for goes under `rehearsal`, and only where it differs from the
 * default, so a plain setup is a plain file.
 */
export function writeSetupFile(setup: Setup): string {
  const { chatParameters, rehearsal, ...foreign } = setup.foreign ?? {};
  const own: JsonObject = { ...ownValues(setup), ...(isJsonObject(rehearsal) && rehearsal) };
  const file = {
    systemPrompt: setup.systemMessage,
    fewShotExamples: setup.fewShotExamples.map(({ user, assistant }) => ({
      chatbotResponse: assistant,
      userInput: user,
    })),
    chatParameters: {
      deploymentName: setup.deployment,
      ...parametersIn(setup.parameters, ['maxResponse', 'temperature', 'topP', 'stopSequences']),
      pastMessagesToInclude: setup.pastMessages ?? PAST_MESSAGES.max,
      ...parametersIn(setup.parameters, ['frequencyPenalty', 'presencePenalty']),
      ...(isJsonObject(chatParameters) && chatParameters),
    },
    ...(Object.keys(own).length > 0 && { rehearsal: own }),
    ...foreign,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function parametersIn(values: ChatParameterValues, names: readonly ChatParameterName[]): JsonObject {
  return Object.fromEntries(
    names.map((name) => {
      const value = values[name];
      const [fileName = name] = known.row(name).fileNames;
      return [fileName, Array.isArray(value) ? (value.length > 0 ? value : null) : value];
    }),
  );
}

function ownValues({ parameters, pastMessages, tools, toolsOff = [], responseFormat }: Setup): object {
  const changed = known.names.filter(
    (name) =>
      known.row(name).fileNames.length === 0 &&
      JSON.stringify(parameters[name]) !== JSON.stringify(known.row(name).default),
  );
  return {
    ...Object.fromEntries(changed.map((name) => [name, parameters[name]])),
    ...(pastMessages === null && { pastMessages: 'all' }),
    ...(tools.length > 0 && { tools }),
    ...(toolsOff.length > 0 && { toolsOff }),
    ...(responseFormat && { responseFormat }),
  };
}
