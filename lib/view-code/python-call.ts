/** What a call in Python has of its operation. */
export type PythonCall = {
  /** What `create` of the openai package has a parameter for; the rest goes through `extra_body`. */
  parameters: ReadonlySet<string>;
  /** The lines that print what `stream` or `completion` brings. */
  print: string[];
};
