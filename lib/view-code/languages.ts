import { csharp } from './csharp';
import { curl } from './curl';
import { javascript } from './javascript';
import { jsonBody } from './json-body';
import type { Language } from './language';
import { python } from './python';

/** Every language that View code speaks, in the order of its tabs. */
export const languages: readonly Language[] = [curl, python, javascript, csharp, jsonBody];
