import { v1BaseUrl } from '@/lib/wire/to-request';
import { csharpEnvironment } from './csharp-environment';
import type { CsharpProgram } from './csharp-program';
import type { CodeOptions } from './language';
import { csharpLiteral } from './literals/csharp-literal';
import { entraScope, UNUSED_KEY } from './surroundings';

/** The api-versions that Azure.AI.OpenAI has a name for. Source: its `AzureOpenAIClientOptions.ServiceVersion`. */
const serviceVersions = new Set([
  '2024-06-01',
  '2024-08-01-preview',
  '2024-09-01-preview',
  '2024-10-01-preview',
  '2024-10-21',
  '2024-12-01-preview',
  '2025-01-01-preview',
  '2025-03-01-preview',
  '2025-04-01-preview',
]);

type Client = Omit<CsharpProgram, 'notes'>;

/** The statements that make `client`, a ChatClient for the deployment, and what they need. */
export function csharpClient(deployment: string, options: CodeOptions): Client {
  const { endpoint, auth } = options;
  const dated = endpoint.style === 'dated';
  const literal = (text: string) => csharpLiteral(text, '');
  const statements = csharpEnvironment(options);

  const entraPackage = auth === 'entra' ? ['Azure.Identity'] : [];
  const key =
    auth === 'none' ? `new ApiKeyCredential(${literal(UNUSED_KEY)})` : 'new ApiKeyCredential(apiKey)';
  if (dated) {
    const address = auth === 'none' ? literal(endpoint.url) : 'endpoint';
    const known = serviceVersions.has(endpoint.apiVersion);
    const version = `V${endpoint.apiVersion.replaceAll('-', '_').replace('preview', 'Preview')}`;
    return {
      packages: ['Azure.AI.OpenAI --prerelease', ...entraPackage],
      usings: ['Azure.AI.OpenAI', ...(auth === 'entra' ? ['Azure.Identity'] : ['System.ClientModel'])],
      experimental: [],
      statements: [
        ...statements,
        ...(known
          ? []
          : [`// This SDK has no name for api-version ${endpoint.apiVersion}; it sends its own newest.`]),
        'AzureOpenAIClient azure = new(',
        `    new Uri(${address}),`,
        `    ${auth === 'entra' ? 'new DefaultAzureCredential()' : key}${known ? ',' : ');'}`,
        ...(known
          ? [`    new AzureOpenAIClientOptions(AzureOpenAIClientOptions.ServiceVersion.${version}));`]
          : []),
        `ChatClient client = azure.GetChatClient(${literal(deployment)});`,
      ],
    };
  }
  const base =
    auth === 'none'
      ? literal(endpoint.style === 'v1' ? v1BaseUrl(endpoint.url) : endpoint.url)
      : endpoint.style === 'v1'
        ? 'endpoint.TrimEnd(\'/\') + "/openai/v1/"'
        : 'endpoint';
  const credential =
    auth === 'entra'
      ? `new BearerTokenPolicy(new DefaultAzureCredential(), ${literal(entraScope(endpoint))})`
      : key;
  return {
    packages: ['OpenAI', ...entraPackage],
    usings: [
      'OpenAI',
      ...(auth === 'entra' ? ['Azure.Identity', 'System.ClientModel.Primitives'] : ['System.ClientModel']),
    ],
    experimental: auth === 'entra' ? ['OPENAI001'] : [],
    statements: [
      ...statements,
      'ChatClient client = new(',
      `    ${literal(deployment)},`,
      `    ${credential},`,
      `    new OpenAIClientOptions { Endpoint = new Uri(${base}) });`,
    ],
  };
}
