import type { Json } from '@/lib/wire/json';
import { v1BaseUrl } from '@/lib/wire/to-request';
import type { WireRequest } from '@/lib/wire/wire-request';
import { bodyEntries } from './body-entries';
import type { CodeOptions, Language } from './language';
import { pythonLiteral } from './literals/python-literal';
import { programName } from './program-name';
import type { PythonCall } from './python-call';
import { pythonChat } from './python-chat';
import { pythonCompletion } from './python-completion';
import { pythonValue } from './python-value';
import { sdkCall } from './sdk-call';
import { entraScope, surroundings, UNUSED_KEY, variableNames } from './surroundings';

export const python: Language = {
  id: 'python',
  name: 'Python',
  fileName: (operation) => `${programName[operation]}.py`,
  highlight: 'python',
  generate(request, options) {
    const { endpoint, auth } = options;
    const { result, method } = sdkCall(request);
    const call = request.operation === 'completions' ? pythonCompletion(request) : pythonChat(request);
    const client = endpoint.style === 'dated' ? 'AzureOpenAI' : 'OpenAI';
    const entra = auth === 'entra';
    return [
      `# pip install openai${entra ? ' azure-identity' : ''}`,
      ...surroundings(options).map((line) => `# ${line}`),
      ...(auth === 'none' ? [] : ['import os', '']),
      ...(entra ? ['from azure.identity import DefaultAzureCredential, get_bearer_token_provider'] : []),
      `from openai import ${client}`,
      '',
      ...(entra
        ? [
            'token_provider = get_bearer_token_provider(',
            `    DefaultAzureCredential(), ${pythonLiteral(entraScope(endpoint))}`,
            ')',
          ]
        : []),
      `client = ${client}(`,
      ...clientArguments(options).map((line) => `    ${line},`),
      ')',
      '',
      `${result} = ${method}(`,
      ...callArguments(request, call).map((line) => `    ${line},`),
      ')',
      '',
      ...call.print,
      '',
    ].join('\n');
  },
};

function clientArguments({ endpoint, auth }: CodeOptions): string[] {
  const names = variableNames(endpoint);
  const variable = `os.environ["${names.address}"]`;
  const key =
    auth === 'none'
      ? pythonLiteral(UNUSED_KEY)
      : auth === 'key'
        ? `os.environ["${names.key}"]`
        : 'token_provider';
  switch (endpoint.style) {
    case 'dated':
      return [
        `azure_endpoint=${auth === 'none' ? pythonLiteral(endpoint.url) : variable}`,
        auth === 'entra' ? 'azure_ad_token_provider=token_provider' : `api_key=${key}`,
        `api_version=${pythonLiteral(endpoint.apiVersion)}`,
      ];
    case 'v1':
      return [
        auth === 'none'
          ? `base_url=${pythonLiteral(v1BaseUrl(endpoint.url))}`
          : `base_url=${variable}.rstrip("/") + "/openai/v1/"`,
        `api_key=${key}`,
      ];
    case 'openai':
      return [`base_url=${auth === 'none' ? pythonLiteral(endpoint.url) : variable}`, `api_key=${key}`];
  }
}

function callArguments(request: WireRequest, { parameters }: PythonCall): string[] {
  const entries = bodyEntries(request.body);
  const named = entries.filter(([name]) => parameters.has(name));
  const extra = entries.filter(([name]) => !parameters.has(name) && name !== 'model');
  const write = (name: string, value: Json) => `${name}=${pythonValue(value, '    ')}`;
  return [
    write('model', request.deployment),
    ...named.map(([name, value]) => write(name, value)),
    ...(extra.length > 0 ? [write('extra_body', Object.fromEntries(extra))] : []),
  ];
}
