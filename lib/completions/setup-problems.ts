import { can, type Model } from '@/lib/models/model';
import type { CompletionParameterName } from '@/lib/parameters/parameters';
import type { CompletionSetup } from './completion-setup';

/** What the server would refuse of a setup, beside the parameter that it is about. */
export type SetupProblem =
  | { code: 'best-of-below-n'; parameter: CompletionParameterName; bestOf: number; n: number }
  /** Prompt and max length do not fit into the model's window together. */
  | { code: 'over-window'; parameter: CompletionParameterName; over: number; fits: number };

/** The rules that span several parameters. `promptTokens` is null while they are not counted. Pure. */
export function setupProblems(
  { parameters }: CompletionSetup,
  model: Model,
  promptTokens: number | null,
): SetupProblem[] {
  const { bestOf, choiceCount: n, maxLength } = parameters;
  const problems: SetupProblem[] = [];
  if (can(model, 'completions') && bestOf > 1 && bestOf < n)
    problems.push({ code: 'best-of-below-n', parameter: 'bestOf', bestOf, n });
  const over = (promptTokens ?? 0) + maxLength - model.contextWindow;
  if (promptTokens !== null && over > 0) {
    const fits = Math.max(0, model.contextWindow - promptTokens);
    problems.push({ code: 'over-window', parameter: 'maxLength', over, fits });
  }
  return problems;
}
