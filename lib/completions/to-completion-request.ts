import { can, type Model } from '@/lib/models/model';
import { chatParameters, completionParameters } from '@/lib/parameters/parameters';
import type { WireRequest } from '@/lib/wire/wire-request';
import type { CompletionSetup } from './completion-setup';

/** The text of the box, and where it goes on. */
export type Box = { text: string; cursor: number };

/**
 * The wire request that a setup and the text of the box become; the sibling of toChatRequest, pure and total. What stands
 * before the cursor is the prompt, the pre-response text behind it. What stands behind the cursor goes as the suffix, before
 * the suffix of the setup, where the model takes one; else it stays at home. A model that serves only chat gets the prompt as
 * the user's message.
 */
export function toCompletionRequest(setup: CompletionSetup, box: Box, model: Model): WireRequest {
  const prompt = promptOf(setup, box);
  const { deployment, parameters } = setup;
  if (sentAsChat(model)) {
    const { maxLength: maxResponse, ...shared } = parameters;
    const fields = chatParameters.toWire({ ...chatParameters.defaults(), ...shared, maxResponse }, model);
    const { choiceCount } = parameters;
    return {
      operation: 'chat/completions',
      deployment,
      body: {
        messages: [{ role: 'user', content: prompt }],
        ...fields,
        ...(choiceCount > 1 && { n: choiceCount }),
      },
    };
  }
  const behind = behindCursor(box);
  const suffix = behind === '' ? parameters.suffix : behind + (parameters.suffix ?? '');
  return {
    operation: 'completions',
    deployment,
    body: { prompt, ...completionParameters.toWire({ ...parameters, suffix }, model) },
  };
}

/** What stands before the cursor, with the pre-response text. */
export function promptOf({ parameters }: CompletionSetup, { text, cursor }: Box): string {
  return text.slice(0, cursor) + (parameters.preResponseText ?? '');
}

/** What stands behind the cursor; white space alone is nothing. */
export function behindCursor({ text, cursor }: Box): string {
  const behind = text.slice(cursor);
  return behind.trim() === '' ? '' : behind;
}

/** Whether the model serves only chat, so that a prompt can only go as a message. */
export function sentAsChat(model: Model): boolean {
  return !can(model, 'completions');
}

/** The model as one that serves only chat, for a server that turned out not to take completions. */
export function chatOnly(model: Model): Model {
  return { ...model, capabilities: [...model.capabilities.filter((one) => one !== 'completions'), 'chat'] };
}
