/** Builds dist/: the command as CommonJS, the library as ES modules with its types, and the demos compiled ahead. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleChunks } from './chunks.mjs';
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
const metafiles = [
  await buildFunction('src/cli/main.ts', 'main'),
  await buildFunction('src/cli/supervision/supervisor-main.ts', 'supervisor'),
  await buildThread('src/cli/supervision/thread.ts', 'thread'),
  await buildThread('src/cli/step/worker/worker.ts', 'worker'),
  await buildLibrary(),
];
copyData();
buildTypes();
await runScript('.build/demos.ts');
// A search runs in a thread once there is an executable: the bytecode is made before that.
node('.build/cache.mjs', 'main', 'main', 'odd-even');
node('.build/cache.mjs', 'main', 'search', 'explore queue', 'explore odd-even --verdict');
node('.build/cache.mjs', 'supervisor', 'supervisor');
metafiles.push(await buildExecutable());
writeFileSync('dist/LICENSES.txt', licences(metafiles));

async function buildExecutable() {
  const outfile = 'dist/bin/queue-demo.cjs';
  const { metafile } = await build({ ...command, entryPoints: ['bin/queue-demo.ts'], outfile });
  // npx links to this file, and a link to one that may not be executed says "Permission denied".
  chmodSync(outfile, 0o755);
  return metafile;
}

/** A bundle as one function (see chunks.mjs). */
async function buildFunction(entryPoint, name) {
  const { metafile, text } = await bundleChunks({ ...command, entryPoints: [entryPoint] });
  mkdirSync('dist/cli', { recursive: true });
  writeFileSync(`dist/cli/${name}.cjs`, ascii(text));
  return metafile;
}

/** What real Python runs, and the pages of the help, read as files. */
function copyData() {
  for (const folder of ['python3', 'help'])
    cpSync(`src/cli/${folder}`, `dist/cli/${folder}`, {
      recursive: true,
      filter: (name) => !name.endsWith('.ts'),
    });
}

/** A source of one byte a character is read twice as fast. Only regular expressions are left for this: esbuild does the rest. */
function ascii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What a thread begins with: Node starts it from a file of its own. */
async function buildThread(entryPoint, name) {
  const [entryPoints, outfile] = [[entryPoint], `dist/cli/${name}.cjs`];
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
