import { completionParameters, type CompletionParameterValues } from '@/lib/parameters/parameters';

/** What is sent with the text of the box. */
export type CompletionSetup = { deployment: string; parameters: CompletionParameterValues };

/** What a new page starts with: the API's own sampling and the Studio's 100 tokens. */
export function emptyCompletionSetup(deployment: string): CompletionSetup {
  return { deployment, parameters: completionParameters.defaults() };
}
