// What is bundled, and how.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** Commands that most runs are of; `prep` holds them all. Known to src/cli/boot/bundles.ts too; a test compares. */
const groups = ['drill', 'report', 'lint'];

/** Loaded where they are used, from any bundle: an import of that name becomes a file of its own. */
const apart = {
  re2js: 're2js',
  pg: 'pg',
  sucrase: 'sucrase',
  marked: 'marked',
  yaml: 'yaml',
  'fast-string-width': 'fast-string-width',
  './highlight.js': './src/cli/terminal/highlight.ts',
};
const fileOf = (name) => `${basename(name, '.js')}.cjs`;

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Names stay: a trace in a report of a bug should be readable.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};
const withSqlite = { external: ['better-sqlite3'] };
const commonJs = {
  ...shared,
  format: 'cjs',
  // The second is an option of pg that is not used.
  external: ['better-sqlite3/package.json', 'pg-native'],
  define: { 'import.meta.url': 'moduleUrl' },
  supported: { 'dynamic-import': false },
};

/** Writes all bundles; `packages` are the names of those whose code is in them. */
export async function bundleAll(root, { dist, scratch }) {
  const common = { absWorkingDir: root, outdir: dist };
  const cjs = { ...common, outExtension: { '.js': '.cjs' } };
  const builds = [
    ...groups.map((group) => ({
      ...commonJs,
      ...cjs,
      entryPoints: { [group]: 'src/cli/main.ts' },
      plugins: [only(group), lazily],
    })),
    { ...commonJs, ...cjs, entryPoints: { prep: 'src/cli/main.ts' }, plugins: [lazily] },
    { ...commonJs, ...cjs, entryPoints: { start: 'src/cli/boot/boot.ts' } },
    ...Object.entries(apart).map(([name, source]) => ({
      ...commonJs,
      ...cjs,
      entryPoints: { [basename(name, '.js')]: source },
    })),
    {
      ...shared,
      ...common,
      ...withSqlite,
      format: 'esm',
      entryPoints: { 'sql-worker': 'src/run/sql-worker.ts' },
    },
  ];
  const results = [];
  for (const each of builds) results.push(await build(each));
  const loaded = readdirSync(dist).filter((name) => name.endsWith('.cjs') && name !== 'start.cjs');
  for (const name of loaded) wrap(join(dist, name));
  // What the build itself needs of the program.
  await build({ ...shared, ...common, ...forTheBuild, outdir: scratch });
  return { packages: packagesIn(results) };
}

const forTheBuild = {
  external: ['better-sqlite3', 'pg-native'],
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  entryPoints: {
    compile: 'src/packs/compile.ts',
    main: 'src/cli/main.ts',
    'man-pages': 'scripts/man-pages.ts',
  },
  // Some libraries still call require, which ES modules do not have.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};

/** Of the commands, only one: the others are never loaded in its bundle. */
const only = (group) => ({
  name: 'only',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/run-[a-z-]+\.js$/ }, ({ kind, importer }) => {
      if (kind !== 'dynamic-import' || basename(importer) === `${group}.ts`) return undefined;
      return { path: importer, namespace: 'elsewhere' };
    });
    onLoad({ filter: /./, namespace: 'elsewhere' }, () => ({
      contents: `throw new Error('this bundle holds the command ${group} alone');`,
    }));
  },
});

/** Those that are imported like any other, but loaded when they are first called; with the names that are used of them. */
const atFirstUse = {
  marked: `const library = () => require('./marked.cjs').marked;
export const marked = new Proxy(function () {}, {
  get: (_, name) => library()[name],
  apply: (_, self, given) => library()(...given),
});`,
  yaml: [
    ...['isAlias', 'isCollection', 'isMap', 'isScalar', 'visit'].map(
      (name) => `export const ${name} = (...given) => require('./yaml.cjs').${name}(...given);`,
    ),
    ...['Composer', 'Lexer', 'LineCounter', 'Parser'].map(
      (name) => `export function ${name}(...given) { return new (require('./yaml.cjs').${name})(...given); }`,
    ),
  ].join('\n'),
  // Its patterns of all scripts take a while to build, and most lines are plain ASCII.
  'fast-string-width': `export default (text) => (/^[ -~]*$/.test(text) ? text.length : require('./fast-string-width.cjs').default(text));`,
  // Whether there are colours is decided in src/cli/paint.ts; to find out by itself, chalk would load what makes terminals.
  '#supports-color': 'export default { stdout: false, stderr: false };',
  // Of SQLite only the native half is taken from the package. Its own way to find that looks in a dozen places.
  bindings: `const { join, dirname } = require('node:path');
module.exports = (name) => require(join(dirname(require.resolve('better-sqlite3/package.json')), 'build', 'Release', name));`,
};

const lazily = {
  name: 'lazily',
  setup({ onResolve, onLoad, initialOptions }) {
    onResolve({ filter: /^(?:marked|yaml|fast-string-width)$/ }, ({ kind, path }) =>
      kind === 'import-statement' ? { path, namespace: 'at-first-use' } : undefined,
    );
    onResolve({ filter: /^(?:bindings|#supports-color)$/ }, ({ path }) => ({
      path,
      namespace: 'at-first-use',
    }));
    onLoad({ filter: /./, namespace: 'at-first-use' }, ({ path }) => ({
      contents: atFirstUse[path],
      resolveDir: initialOptions.absWorkingDir,
    }));
    onResolve({ filter: /./ }, ({ kind, path }) => {
      if (Object.keys(apart).some((name) => path === `./${fileOf(name)}`)) return { path, external: true };
      if (kind !== 'dynamic-import' || !(path in apart)) return undefined;
      return { path: `./${fileOf(path)}`, external: true };
    });
  },
};

/** Makes a bundle the function that the loader calls, with its own hash in front, by which code compiled of it is known. */
function wrap(path) {
  const source = readFileSync(path, 'utf8');
  const id = createHash('sha256').update(source).digest('hex').slice(0, 16);
  writeFileSync(path, `/* ${id} */ (function (exports, require, module, moduleUrl) {\n${source}\n})\n`);
}

function packagesIn(results) {
  const inputs = results.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap((output) =>
      Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
  );
  const names = inputs.flatMap(
    (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.slice(0, 2) ?? [],
  );
  return [...new Set(names.filter((_, index) => index % 2 === 0))].sort();
}
