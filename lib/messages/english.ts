import call from './en/call.json';
import chat from './en/chat.json';
import completions from './en/completions.json';
import deployments from './en/deployments.json';
import errors from './en/errors.json';
import examples from './en/examples.json';
import parameters from './en/parameters.json';
import probabilities from './en/probabilities.json';
import result from './en/result.json';
import setup from './en/setup.json';
import shortcuts from './en/shortcuts.json';
import studio from './en/studio.json';
import tokenizer from './en/tokenizer.json';
import ui from './en/ui.json';
import viewCode from './en/view-code.json';

export const english = {
  call,
  chat,
  completions,
  deployments,
  errors,
  examples,
  parameters,
  probabilities,
  result,
  setup,
  shortcuts,
  studio,
  tokenizer,
  ui,
  viewCode,
};
