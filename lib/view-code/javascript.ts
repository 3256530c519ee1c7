import { v1BaseUrl } from '@/lib/wire/to-request';
import type { WireRequest } from '@/lib/wire/wire-request';
import { bodyEntries } from './body-entries';
import { javascriptValue } from './javascript-value';
import type { CodeOptions, Language } from './language';
import { javascriptLiteral } from './literals/javascript-literal';
import { entraScope, surroundings, UNUSED_KEY, variableNames } from './surroundings';

export const javascript: Language = {
  id: 'javascript',
  name: 'JavaScript',
  fileName: 'chat.mjs',
  highlight: 'javascript',
  generate(request, options) {
    const { endpoint, auth } = options;
    const client = endpoint.style === 'dated' ? 'AzureOpenAI' : 'OpenAI';
    const entra = auth === 'entra';
    const body = { model: request.deployment, ...Object.fromEntries(bodyEntries(request)) };
    return [
      `// npm install openai@6${entra ? ' @azure/identity@4' : ''}`,
      ...surroundings(options).map((line) => `// ${line}`),
      ...(entra ? ["import { DefaultAzureCredential, getBearerTokenProvider } from '@azure/identity';"] : []),
      `import { ${client} } from 'openai';`,
      '',
      ...(entra
        ? [
            'const tokenProvider = getBearerTokenProvider(',
            '  new DefaultAzureCredential(),',
            `  ${javascriptLiteral(entraScope(endpoint))},`,
            ');',
          ]
        : []),
      `const client = new ${client}({`,
      ...clientOptions(options).map((line) => `  ${line},`),
      '});',
      '',
      `const ${request.body.stream ? 'stream' : 'completion'} = await client.chat.completions.create(${javascriptValue(body)});`,
      '',
      ...print(request),
      '',
    ].join('\n');
  },
};

function clientOptions({ endpoint, auth }: CodeOptions): string[] {
  const names = variableNames(endpoint);
  const variable = `process.env.${names.address}`;
  const key =
    auth === 'none'
      ? javascriptLiteral(UNUSED_KEY)
      : auth === 'key'
        ? `process.env.${names.key}`
        : 'tokenProvider';
  switch (endpoint.style) {
    case 'dated':
      return [
        `endpoint: ${auth === 'none' ? javascriptLiteral(endpoint.url) : variable}`,
        auth === 'entra' ? 'azureADTokenProvider: tokenProvider' : `apiKey: ${key}`,
        `apiVersion: ${javascriptLiteral(endpoint.apiVersion)}`,
      ];
    case 'v1':
      return [
        auth === 'none'
          ? `baseURL: ${javascriptLiteral(v1BaseUrl(endpoint.url))}`
          : `baseURL: new URL('/openai/v1/', ${variable}).href`,
        `apiKey: ${key}`,
      ];
    case 'openai':
      return [`baseURL: ${auth === 'none' ? javascriptLiteral(endpoint.url) : variable}`, `apiKey: ${key}`];
  }
}

function print({ body }: WireRequest): string[] {
  const tools = (body.tools?.length ?? 0) > 0;
  if (body.stream) {
    return [
      'for await (const chunk of stream) {',
      '  const delta = chunk.choices[0]?.delta;',
      "  process.stdout.write(delta?.content ?? '');",
      ...(tools ? ['  if (delta?.tool_calls) console.log(JSON.stringify(delta.tool_calls));'] : []),
      '}',
      "process.stdout.write('\\n');",
    ];
  }
  return [
    'for (const { message } of completion.choices) {',
    `  console.log(message.content${tools ? ' ?? message.tool_calls' : ''});`,
    '}',
  ];
}
