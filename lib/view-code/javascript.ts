import { v1BaseUrl } from '@/lib/wire/to-request';
import { bodyEntries } from './body-entries';
import { javascriptChat } from './javascript-chat';
import { javascriptCompletion } from './javascript-completion';
import { javascriptValue } from './javascript-value';
import type { CodeOptions, Language } from './language';
import { javascriptLiteral } from './literals/javascript-literal';
import { programName } from './program-name';
import { sdkCall } from './sdk-call';
import { entraScope, surroundings, UNUSED_KEY, variableNames } from './surroundings';

export const javascript: Language = {
  id: 'javascript',
  name: 'JavaScript',
  fileName: (operation) => `${programName[operation]}.mjs`,
  highlight: 'javascript',
  generate(request, options) {
    const { endpoint, auth } = options;
    const { result, method } = sdkCall(request);
    const client = endpoint.style === 'dated' ? 'AzureOpenAI' : 'OpenAI';
    const entra = auth === 'entra';
    const body = { model: request.deployment, ...Object.fromEntries(bodyEntries(request.body)) };
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
      `const ${result} = await ${method}(${javascriptValue(body)});`,
      '',
      ...(request.operation === 'completions' ? javascriptCompletion(request) : javascriptChat(request)),
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
