/** A C# program with top-level statements, in its parts. */
export type CsharpProgram = {
  /** As `dotnet add package` wants them. */
  packages: string[];
  /** What a reader should know before the first line. */
  notes: string[];
  usings: string[];
  /** The diagnostics of what its packages mark as experimental. */
  experimental: string[];
  statements: string[];
};
