import type { Json } from '@/lib/wire/json';
import { v1BaseUrl } from '@/lib/wire/to-request';
import type { WireRequest } from '@/lib/wire/wire-request';
import { bodyEntries } from './body-entries';
import type { CodeOptions, Language } from './language';
import { pythonLiteral } from './literals/python-literal';
import { pythonValue } from './python-value';
import { entraScope, surroundings, UNUSED_KEY, variableNames } from './surroundings';

/** What `chat.completions.create` of the openai package has a parameter for; the rest goes through `extra_body`. */
const parameters = new Set(
  (
    'messages audio frequency_penalty function_call functions logit_bias logprobs max_completion_tokens max_tokens ' +
    'metadata modalities n parallel_tool_calls prediction presence_penalty prompt_cache_key reasoning_effort ' +
    'response_format safety_identifier seed service_tier stop store stream stream_options temperature tool_choice ' +
    'tools top_logprobs top_p user verbosity web_search_options'
  ).split(' '),
);

export const python: Language = {
  id: 'python',
  name: 'Python',
  fileName: 'chat.py',
  highlight: 'python',
  generate(request, options) {
    const { endpoint, auth } = options;
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
      `${request.body.stream ? 'stream' : 'completion'} = client.chat.completions.create(`,
      ...callArguments(request).map((line) => `    ${line},`),
      ')',
      '',
      ...print(request),
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

function callArguments(request: WireRequest): string[] {
  const entries = bodyEntries(request);
  const named = entries.filter(([name]) => parameters.has(name));
  const extra = entries.filter(([name]) => !parameters.has(name) && name !== 'model');
  const write = (name: string, value: Json) => `${name}=${pythonValue(value, '    ')}`;
  return [
    write('model', request.deployment),
    ...named.map(([name, value]) => write(name, value)),
    ...(extra.length > 0 ? [write('extra_body', Object.fromEntries(extra))] : []),
  ];
}

function print({ body }: WireRequest): string[] {
  const tools = (body.tools?.length ?? 0) > 0;
  if (body.stream) {
    return [
      'for chunk in stream:',
      '    delta = chunk.choices[0].delta if chunk.choices else None',
      '    if delta and delta.content:',
      '        print(delta.content, end="", flush=True)',
      ...(tools ? ['    if delta and delta.tool_calls:', '        print(delta.tool_calls)'] : []),
      'print()',
    ];
  }
  return [
    'for choice in completion.choices:',
    `    print(choice.message.content${tools ? ' or choice.message.tool_calls' : ''})`,
  ];
}
