import { requestBody, requestUrl } from '@/lib/wire/to-request';
import type { CompletionWireRequest } from '@/lib/wire/wire-request';
import { bodyEntries } from './body-entries';
import { choiceCount } from './choice-count';
import { csharpEnvironment } from './csharp-environment';
import { csharpProperties } from './csharp-node';
import type { CsharpProgram } from './csharp-program';
import type { CodeOptions } from './language';
import { csharpLiteral } from './literals/csharp-literal';
import { entraScope } from './surroundings';

/** A text completion by .NET's own HttpClient and System.Text.Json. */
export function csharpCompletion(request: CompletionWireRequest, options: CodeOptions): CsharpProgram {
  const { stream } = request.body;
  const entra = options.auth === 'entra';
  const body = Object.fromEntries(bodyEntries(requestBody(options.endpoint, request)));
  return {
    packages: [...(stream ? ['System.Net.ServerSentEvents'] : []), ...(entra ? ['Azure.Identity'] : [])],
    notes: ['The OpenAI SDK for .NET has no client for text completions: this calls the REST API itself.'],
    usings: [
      'System.Net.Http.Json',
      'System.Text.Json.Nodes',
      ...(stream ? ['System.Net.ServerSentEvents'] : []),
      ...(entra ? ['Azure.Core', 'Azure.Identity'] : []),
    ],
    experimental: [],
    statements: [
      ...csharpEnvironment(options),
      'using HttpClient client = new();',
      ...credential(options),
      '',
      `string url = ${url(request, options)};`,
      'JsonObject body = new()',
      '{',
      ...csharpProperties(body, '    ').map((property) => `    ${property},`),
      '};',
      '',
      ...(stream
        ? [
            'using HttpRequestMessage request = new(HttpMethod.Post, url) { Content = JsonContent.Create(body) };',
            'using HttpResponseMessage response =',
            '    await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);',
          ]
        : ['using HttpResponseMessage response = await client.PostAsJsonAsync(url, body);']),
      'if (!response.IsSuccessStatusCode)',
      '    throw new HttpRequestException(await response.Content.ReadAsStringAsync());',
      '',
      ...print(request),
    ],
  };
}

function credential({ endpoint, auth }: CodeOptions): string[] {
  switch (auth) {
    case 'none':
      return [];
    case 'key':
      return [
        endpoint.style === 'openai'
          ? 'client.DefaultRequestHeaders.Authorization = new("Bearer", apiKey);'
          : 'client.DefaultRequestHeaders.Add("api-key", apiKey);',
      ];
    case 'entra':
      return [
        'AccessToken token = await new DefaultAzureCredential().GetTokenAsync(',
        `    new TokenRequestContext([${csharpLiteral(entraScope(endpoint), '')}]));`,
        'client.DefaultRequestHeaders.Authorization = new("Bearer", token.Token);',
      ];
  }
}

function url({ operation, deployment }: CompletionWireRequest, { endpoint, auth }: CodeOptions): string {
  if (auth === 'none') return csharpLiteral(requestUrl(endpoint, operation, deployment), '');
  const path = requestUrl({ ...endpoint, url: '' }, operation, deployment);
  return `endpoint.TrimEnd('/') + ${csharpLiteral(path, '')}`;
}

function print(request: CompletionWireRequest): string[] {
  if (!request.body.stream) {
    return [
      'JsonNode? completion = await response.Content.ReadFromJsonAsync<JsonNode>();',
      'foreach (JsonNode? choice in completion!["choices"]!.AsArray()) Console.WriteLine((string?)choice!["text"]);',
    ];
  }
  const count = choiceCount(request);
  const one = count === 1;
  return [
    ...(one ? [] : [`string[] texts = new string[${count}];`]),
    'using Stream stream = await response.Content.ReadAsStreamAsync();',
    'await foreach (SseItem<string> item in SseParser.Create(stream).EnumerateAsync())',
    '{',
    '    if (item.Data == "[DONE]") break;',
    '    foreach (JsonNode? choice in JsonNode.Parse(item.Data)!["choices"]!.AsArray())',
    one
      ? '        Console.Write((string?)choice!["text"]);'
      : '        texts[(int)choice!["index"]!] += (string?)choice["text"];',
    '}',
    one ? 'Console.WriteLine();' : 'foreach (string text in texts) Console.WriteLine(text);',
  ];
}
