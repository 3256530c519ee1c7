import { csharpChat } from './csharp-chat';
import { csharpCompletion } from './csharp-completion';
import type { Language } from './language';
import { surroundings } from './surroundings';

/** .NET with top-level statements and C# 12. */
export const csharp: Language = {
  id: 'csharp',
  name: 'C#',
  fileName: () => 'Program.cs',
  highlight: 'csharp',
  generate(request, options) {
    const { packages, notes, usings, experimental, statements } =
      request.operation === 'completions' ? csharpCompletion(request, options) : csharpChat(request, options);
    return [
      ...packages.map((name) => `// dotnet add package ${name}`),
      ...[...notes, ...surroundings(options)].map((line) => `// ${line}`),
      ...[...new Set(usings)].sort(systemFirst).map((name) => `using ${name};`),
      '',
      ...(experimental.length > 0
        ? [
            `// The SDK marks these parts as experimental.`,
            `#pragma warning disable ${[...new Set(experimental)].sort().join(', ')}`,
            '',
          ]
        : []),
      ...statements,
      '',
    ].join('\n');
  },
};

function systemFirst(a: string, b: string): number {
  const rank = (name: string) => (name.startsWith('System') ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
