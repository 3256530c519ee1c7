import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** Who may import whom: a file imports from its own folder and from lower floors, never up, never sideways. */
const floors: Record<string, number> = {
  'lib/wire': 0,
  'lib/models': 0,
  'lib/messages': 0,
  'lib/parameters': 1,
  'lib/tokens': 1,
  'lib/view-code': 1,
  'lib/upstream': 1,
  'lib/probabilities': 1,
  'lib/chat': 2,
  'lib/completions': 2,
  'lib/emulator': 2,
  components: 4,
  'lib/server': 4,
  app: 5,
};

/** Files at the root that belong to a floor's house. */
const rootFiles: Record<string, string> = { 'instrumentation.ts': 'app', 'proxy.ts': 'app' };

/** Parts of `components` that several pages share; the other folders are pages and never meet. */
const pages = ['chat', 'completions', 'deployments', 'tokenizer'];

function files(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return files(name);
    return /\.(ts|tsx|mjs)$/.test(name) && !/\.test\.tsx?$/.test(name) ? [name] : [];
  });
}

const sources = ['app', 'components', 'lib'].flatMap(files).concat(Object.keys(rootFiles));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

function house(file: string): string | undefined {
  const named = rootFiles[file];
  if (named) return named;
  return Object.keys(floors).find((folder) => file.startsWith(`${folder}/`));
}

/** The files of ours that a file imports, from the root. */
function imports(file: string): string[] {
  const found = read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].flatMap(([, target = '']) => {
    if (target.startsWith('@/')) return [target.slice(2)];
    if (target.startsWith('.')) return [path.posix.join(path.posix.dirname(file), target)];
    return [];
  });
}

const edges = sources.flatMap((file) => imports(file).map((target) => ({ file, target })));

describe('floors', () => {
  it('sees the imports at all', () => {
    expect(edges.length).toBeGreaterThan(100);
    expect(edges).toContainEqual({ file: 'lib/upstream/http-upstream.ts', target: 'lib/wire/to-request' });
  });

  it('has every folder of lib on a floor', () => {
    expect(files('lib').filter((file) => house(file) === undefined)).toEqual([]);
  });

  it('imports from its own folder and from lower floors only', () => {
    const wrong = edges.filter(({ file, target }) => {
      const from = house(file);
      const to = house(target);
      if (from === undefined || to === undefined || from === to) return false;
      return (floors[to] ?? 0) >= (floors[from] ?? 0);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the pages of components apart', () => {
    const page = (file: string) => pages.find((name) => file.startsWith(`components/${name}/`));
    const wrong = edges.filter(({ file, target }) => {
      const from = page(file);
      const to = page(target);
      // What pages share must not know a page either.
      return to !== undefined && from !== to && file.startsWith('components/');
    });
    expect(wrong).toEqual([]);
  });
});

describe('habits', () => {
  it('reads the environment in lib/server only', () => {
    // Next replaces NEXT_RUNTIME while it builds, so that one is no setting; View code writes the words into its text.
    const allowed = (file: string) =>
      /^(lib\/server\/|instrumentation\.ts|lib\/view-code\/javascript\.ts)/.test(file);
    expect(sources.filter((file) => !allowed(file) && /process\.env\b/.test(read(file)))).toEqual([]);
  });

  it('has no server actions', () => {
    expect(sources.filter((file) => /^\s*['"]use server['"]/m.test(read(file)))).toEqual([]);
  });

  it('makes every route handler with the wrapper', () => {
    const routes = sources.filter((file) => /\/route\.tsx?$/.test(file));
    const byHand = routes.filter((file) => {
      const text = read(file);
      const methods = text.match(
        /export (?:const|async function|function) (?:GET|POST|PUT|PATCH|DELETE)\b[^\n]*/g,
      );
      const wrapped = (methods ?? []).every((line) => / = route\(/.test(line));
      return !wrapped || /export default|export \* /.test(text);
    });
    expect(routes.length).toBeGreaterThan(5);
    expect(byHand).toEqual([]);
  });

  it('never puts text into the page as HTML', () => {
    expect(sources.filter((file) => /dangerouslySetInnerHTML|\.innerHTML\b/.test(read(file)))).toEqual([]);
  });

  it('has no drawer for everything', () => {
    const drawers = /\/(utils?|helpers?|common|constants|types)\.(ts|tsx|mjs)$/;
    expect(sources.filter((file) => drawers.test(file))).toEqual([]);
  });
});
