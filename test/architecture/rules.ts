import { posix } from 'node:path';
import ts from 'typescript';

/** A source file: `path` from the repository's root, with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

/** One breach: which rule, where, and what is wrong. */
export interface Breach {
  rule: RuleName;
  path: string;
  what: string;
}

/** From left to right: a module may call those on its left, through their `index.ts`. Those in one place don't know each other. */
const MODULE_ORDER = [
  ['identity'],
  ['companies'],
  ['catalogue'],
  ['offers'],
  ['search', 'syndication', 'consultations', 'trade-desk', 'trade-info'],
  ['metasearch'],
  ['moderation'],
];

const MOST_LINES = 300;
/** A user story is told in one file. */
const MOST_LINES_OF_A_STORY = 700;

interface Import {
  /** `src/…` for our own files, otherwise the package's name. */
  target: string;
  own: boolean;
}

export function importsOf(file: SourceFile): Import[] {
  return ts.preProcessFile(file.text, true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return { target: fileName, own: false };
    return { target: posix.join(posix.dirname(file.path), fileName).replace(/\.js$/, ''), own: true };
  });
}

const moduleOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1];
const rank = (module: string) => MODULE_ORDER.findIndex((place) => place.includes(module));
const isSpec = (path: string) => /\.spec\.tsx?$/.test(path);

/** Pure rules, which run without a framework or a database: they can be read, tested and reused alone. */
const isPure = (path: string) =>
  /\.(lifecycle|verification|machine|rules)\.ts$/.test(path) ||
  /^src\/modules\/[^/]+\/(analyzer|query|fusion|wire)\//.test(path);

/** Hand-written words and figures: lists, however long. */
const isVocabulary = (path: string) => /\/(content|categories|goods|messages)\//.test(path);

type Rule = (file: SourceFile) => string[];

export const rules = {
  'platform-knows-no-business': (file) =>
    file.path.startsWith('src/platform/')
      ? importsOf(file)
          .filter(({ target, own }) => own && /^src\/(modules|site|demo|vocabulary|islands)\//.test(target))
          .map(({ target }) => `imports ${target}`)
      : [],

  'vocabulary-stands-alone': (file) =>
    file.path.startsWith('src/vocabulary/') && !isSpec(file.path)
      ? importsOf(file)
          .filter(({ target, own }) => (own ? !target.startsWith('src/vocabulary/') : target !== 'zod'))
          .map(({ target }) => `imports ${target}`)
      : [],

  'modules-through-their-door': (file) => {
    const from = moduleOf(file.path);
    if (!from && !/^src\/(site|demo|commands)\//.test(file.path)) return [];
    return importsOf(file)
      .filter(({ target, own }) => {
        const to = own ? moduleOf(target) : undefined;
        return to !== undefined && to !== from && target !== `src/modules/${to}/index`;
      })
      .map(({ target }) => `imports ${target} instead of the module's index`);
  },

  'modules-only-leftwards': (file) => {
    const from = moduleOf(file.path);
    if (!from) return [];
    if (rank(from) < 0) return [`${from} has no place in the order of modules`];
    return importsOf(file).flatMap(({ target, own }) => {
      const to = own ? moduleOf(target) : undefined;
      if (own && /^src\/(demo|app|main|create-app)/.test(target)) return [`imports ${target}`];
      return to && to !== from && rank(to) >= rank(from) ? [`${from} imports ${to}`] : [];
    });
  },

  'design-knows-no-module': (file) =>
    file.path.startsWith('src/site/design/') || file.path.startsWith('src/site/messages/')
      ? importsOf(file)
          .filter(({ target, own }) => own && !/^src\/(platform|vocabulary|site\/(design|messages))\//.test(target))
          .map(({ target }) => `imports ${target}`)
      : [],

  'modules-take-only-design': (file) =>
    moduleOf(file.path)
      ? importsOf(file)
          .filter(({ target, own }) => own && /^src\/site\/(?!design\/)/.test(target))
          .map(({ target }) => `imports ${target}`)
      : [],

  'entities-stay-at-home': (file) =>
    importsOf(file)
      .filter(({ target, own }) => own && target.endsWith('.entity') && moduleOf(target) !== moduleOf(file.path))
      .map(({ target }) => `imports ${target}`),

  'doors-show-no-entities': (file) =>
    /^src\/modules\/[^/]+\/index\.ts$/.test(file.path)
      ? importsOf(file)
          .filter(({ target }) => /\.(entity|repository)$/.test(target))
          .map(({ target }) => `exports ${target}`)
      : [],

  'pure-stays-pure': (file) =>
    isPure(file.path) && !isSpec(file.path)
      ? importsOf(file)
          .filter(({ target, own }) => !own && /^(@nestjs\/|typeorm$|pg$|pg-boss$|fastify$)/.test(target))
          .map(({ target }) => `imports ${target}`)
      : [],

  'controllers-hold-no-sql': (file) =>
    /\.(controller|pages|gateway)\.tsx?$/.test(file.path) && !file.path.startsWith('src/platform/')
      ? importsOf(file)
          .filter(({ target }) => /\.repository$|platform\/database\/|^typeorm$|^pg$/.test(target))
          .map(({ target }) => `imports ${target}`)
      : [],

  'inputs-are-checked': (file) =>
    /\.(controller|pages)\.tsx?$/.test(file.path)
      ? (file.text.match(/@(Body|Query|Param)\((?![^)]*schema)[^)]*\)/g) ?? []).map(
          (found) => `${found} names no schema`,
        )
      : [],

  'environment-in-one-place': (file) =>
    /^src\//.test(file.path) &&
    !/^src\/(main\.ts|demo\/(sites|tour)\/main\.ts|commands\/)/.test(file.path) &&
    !isSpec(file.path) &&
    /\bprocess\.env\b/.test(withoutComments(file.text))
      ? ['reads process.env']
      : [],

  'no-hidden-wiring': (file) =>
    [/\bforwardRef\(/, /\bScope\.REQUEST\b/, /@Global\(/]
      .filter((pattern) => /^src\//.test(file.path) && pattern.test(withoutComments(file.text)))
      .map((pattern) => `uses ${pattern.source}`),

  'sites-are-strangers': (file) =>
    file.path.startsWith('src/demo/sites/')
      ? importsOf(file)
          .filter(({ target, own }) => own && !target.startsWith('src/demo/sites/'))
          .map(({ target }) => `imports ${target}`)
      : [],

  'short-files': (file) => {
    const lines = file.text.split('\n').length;
    const most = file.path.startsWith('test/') ? MOST_LINES_OF_A_STORY : MOST_LINES;
    return lines > most && !isVocabulary(file.path) ? [`${lines} lines`] : [];
  },
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');

/** Every breach of every rule. */
export function breaches(files: SourceFile[]): Breach[] {
  return (Object.keys(rules) as RuleName[]).flatMap((rule) =>
    files.flatMap((file) => rules[rule](file).map((what) => ({ rule, path: file.path, what }))),
  );
}
