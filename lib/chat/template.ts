import type { Setup } from './setup';

/** A setup to begin with. Plain data: the server reads it, the page gets it as a prop. */
export type Template = {
  id: string;
  setup: Setup;
  /** Smaller ones stand first. */
  order: number;
  /** The language that the assistant is written for. */
  language: 'en' | 'ko' | 'any';
  name: { en: string; ko: string };
  description: { en: string; ko: string };
  /** First messages to try. */
  starters: readonly string[];
};

/** The template's setup, on the deployment that is chosen now. */
export function templateSetup(template: Template, current: Setup): Setup {
  return { ...template.setup, deployment: template.setup.deployment || current.deployment };
}
