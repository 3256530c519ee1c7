import { requestBody, requestUrl } from '@/lib/wire/to-request';
import type { CodeOptions, Language } from './language';
import { bashHereDocument, bashLiteral } from './literals/bash-literal';
import { programName } from './program-name';
import { entraScope, surroundings, variableNames } from './surroundings';

export const curl: Language = {
  id: 'curl',
  name: 'curl',
  fileName: (operation) => `${programName[operation]}.sh`,
  highlight: 'bash',
  generate(request, options) {
    const body = JSON.stringify(requestBody(options.endpoint, request), null, 2);
    const flags = request.body.stream ? '-sS --no-buffer' : '-sS';
    const call = [
      `curl ${flags} ${url(request.operation, request.deployment, options)}`,
      `  -H 'Content-Type: application/json'`,
      ...credential(options).map((line) => `  ${line}`),
      `  --data-binary @- ${bashHereDocument(body, 'JSON')}`,
    ].join(' \\\n');
    return `#!/usr/bin/env bash\n${surroundings(options)
      .map((line) => `# ${line}\n`)
      .join('')}\n${token(options)}${call}\n`;
  },
};

function url(
  operation: Parameters<typeof requestUrl>[1],
  deployment: string,
  { endpoint, auth }: CodeOptions,
): string {
  if (auth === 'none') return bashLiteral(requestUrl(endpoint, operation, deployment));
  // The path is percent-encoded but for these five, of which bash would read one between double quotes.
  const path = requestUrl({ ...endpoint, url: '' }, operation, deployment).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `"\${${variableNames(endpoint).address}%/}${path}"`;
}

function credential({ endpoint, auth }: CodeOptions): string[] {
  const { key } = variableNames(endpoint);
  if (auth === 'none') return [];
  if (auth === 'entra') return ['-H "Authorization: Bearer $TOKEN"'];
  return [endpoint.style === 'openai' ? `-H "Authorization: Bearer $${key}"` : `-H "api-key: $${key}"`];
}

function token({ endpoint, auth }: CodeOptions): string {
  if (auth !== 'entra') return '';
  return `TOKEN=$(az account get-access-token --scope ${entraScope(endpoint)} --query accessToken --output tsv)\n\n`;
}
