import call from './ko/call.json';
import chat from './ko/chat.json';
import completions from './ko/completions.json';
import deployments from './ko/deployments.json';
import errors from './ko/errors.json';
import examples from './ko/examples.json';
import parameters from './ko/parameters.json';
import probabilities from './ko/probabilities.json';
import result from './ko/result.json';
import setup from './ko/setup.json';
import shortcuts from './ko/shortcuts.json';
import studio from './ko/studio.json';
import tokenizer from './ko/tokenizer.json';
import ui from './ko/ui.json';
import viewCode from './ko/view-code.json';

export const korean = {
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
