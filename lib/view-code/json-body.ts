import { requestBody } from '@/lib/wire/to-request';
import type { Language } from './language';

/** The body alone, as it is sent. */
export const jsonBody: Language = {
  id: 'json',
  name: 'JSON',
  fileName: () => 'request.json',
  highlight: 'json',
  generate: (request, { endpoint }) => `${JSON.stringify(requestBody(endpoint, request), null, 2)}\n`,
};
