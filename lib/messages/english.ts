import call from './en/call.json';
import chat from './en/chat.json';
import deployments from './en/deployments.json';
import errors from './en/errors.json';
import parameters from './en/parameters.json';
import setup from './en/setup.json';
import shortcuts from './en/shortcuts.json';
import studio from './en/studio.json';
import ui from './en/ui.json';
import viewCode from './en/view-code.json';

export const english = {
  call,
  chat,
  deployments,
  errors,
  parameters,
  setup,
  shortcuts,
  studio,
  ui,
  viewCode,
};
