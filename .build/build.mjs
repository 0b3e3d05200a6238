/** Builds dist/: the command as CommonJS, the library as ES modules with its types, and the demos compiled ahead. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licences } from './licences.mjs';
import { runScript } from './script.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const target = 'node20.19';
/**
 * What the dependencies ask for and never use here, at a fifth of its start-up: commander's subcommands that
 * are programs of their own, and chalk's guess at the colours of a terminal.
 */
const unused = {
  name: 'unused',
  setup({ onResolve, onLoad }) {
    const [path, namespace, contents] = [
      'nothing',
      'unused',
      'export default { stdout: false, stderr: false }',
    ];
    onResolve({ filter: /^(node:child_process|#supports-color)$/ }, ({ importer }) =>
      importer.includes('node_modules') ? { path, namespace } : null,
    );
    onLoad({ filter: /.*/, namespace }, () => ({ contents }));
  },
};
/** string-width takes as long to be read as Node to start, and no plain text ever asks it. */
const late = {
  name: 'late',
  setup({ onResolve, onLoad }) {
    const [path, namespace, resolveDir] = ['string-width', 'late', process.cwd()];
    const contents = "let width; export default (text) => (width ??= require('string-width').default)(text)";
    onResolve({ filter: /^string-width$/ }, (args) =>
      args.namespace === namespace ? null : { path, namespace },
    );
    onLoad({ filter: /.*/, namespace }, () => ({ contents, resolveDir }));
  },
};
const common = {
  bundle: true,
  platform: 'node',
  target,
  metafile: true,
  legalComments: 'inline',
  plugins: [unused, late],
};
/** CommonJS, because Node starts it several milliseconds sooner than ES modules. */
const command = { ...common, format: 'cjs', minify: true, define: { 'import.meta.dirname': '__dirname' } };

rmSync('dist', { recursive: true, force: true });
await runScript('.build/library.ts');
const metafiles = [await buildExecutable(), await buildCommand(), await buildWorker(), await buildLibrary()];
writeFileSync('dist/LICENSES.txt', licences(metafiles));
buildTypes();
await runScript('.build/demos.ts');
node('.build/cache.mjs', 'odd-even');

async function buildExecutable() {
  const outfile = 'dist/bin/queue-demo.cjs';
  const { metafile } = await build({ ...command, entryPoints: ['bin/queue-demo.ts'], outfile });
  // npx links to this file, and a link to one that may not be executed says "Permission denied".
  chmodSync(outfile, 0o755);
  return metafile;
}

/** The command as one function, of its module, `require` and folder, for bin/queue-demo.ts to call. */
async function buildCommand() {
  const [outfile, entryPoints] = ['dist/cli/main.cjs', ['src/cli/main.ts']];
  const [banner, footer] = [{ js: '(function (module, require, __dirname) {' }, { js: '})' }];
  const { metafile, outputFiles } = await build({
    ...command,
    entryPoints,
    outfile,
    banner,
    footer,
    write: false,
  });
  mkdirSync('dist/cli');
  writeFileSync(outfile, ascii(outputFiles[0].text));
  // What real Python runs, and the pages of the help, read as files.
  for (const folder of ['python3', 'help'])
    cpSync(`src/cli/${folder}`, `dist/cli/${folder}`, {
      recursive: true,
      filter: (name) => !name.endsWith('.ts'),
    });
  return metafile;
}

/** A source of one byte a character is read twice as fast. Only regular expressions are left for this: esbuild does the rest. */
function ascii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The thread that explores while somebody walks, by itself: Node starts a thread from a file of its own. */
async function buildWorker() {
  const [entryPoints, outfile] = [['src/cli/step/worker/worker.ts'], 'dist/cli/worker.cjs'];
  return (await build({ ...command, entryPoints, outfile })).metafile;
}

async function buildLibrary() {
  return (await build({ ...common, format: 'esm', entryPoints: ['src/index.ts'], outdir: 'dist' })).metafile;
}

/** Only writes them: `npm run types` is what checks. */
function buildTypes() {
  node('node_modules/typescript/bin/tsc', '-p', '.build/types.json');
}

/** Runs a script by itself, its output unseen but for errors. */
function node(...args) {
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}
