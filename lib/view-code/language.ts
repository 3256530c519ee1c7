import type { Endpoint } from '@/lib/wire/endpoint';
import type { WireRequest } from '@/lib/wire/wire-request';

/**
 * How the code shows who it is. With `key` and `entra` the address, too, comes from the environment; `none` is for a
 * server that asks for no key, whose address stands in the code.
 */
export type Auth = 'key' | 'entra' | 'none';

export type CodeOptions = { endpoint: Endpoint; auth: Auth };

/** One way to write a call down. */
export type Language = {
  id: 'curl' | 'python' | 'javascript' | 'csharp' | 'json';
  /** The language's own name; it is the same in every language that people speak. */
  name: string;
  /** What a download of the operation's program is called. */
  fileName: (operation: WireRequest['operation']) => string;
  /** highlight.js' name of the grammar. */
  highlight: 'bash' | 'python' | 'javascript' | 'csharp' | 'json';
  /**
   * The program, or the body alone for JSON, ending with a line feed: every value of the request's body and none else.
   * Pure; never holds a key.
   */
  generate: (request: WireRequest, options: CodeOptions) => string;
};
