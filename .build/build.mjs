/** Builds dist/: the command as CommonJS, the library as ES modules with its types, and the demos compiled ahead. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { licences } from './licences.mjs';
import { runScript } from './script.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const target = 'node20.19';
/**
 * What the dependencies ask for and queue-demo never uses, at a fifth of its start-up: commander's subcommands that
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
    onResolve({ filter: /^(node:child_process|#supports-color)$/ }, () => ({ path, namespace }));
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
  format: 'esm',
  splitting: true,
  metafile: true,
  legalComments: 'inline',
  plugins: [unused, late],
};

rmSync('dist', { recursive: true, force: true });
const command = await buildCommand();
const library = await build({ ...common, entryPoints: ['src/index.ts'], outdir: 'dist' });
writeFileSync('dist/LICENSES.txt', licences([command.metafile, library.metafile]));
buildTypes();
await runScript('.build/demos.ts');

/**
 * The command is split as ES modules are, so that the parser and whatever else is heavy is read only when
 * needed; each piece then becomes CommonJS, which Node starts several milliseconds sooner.
 */
async function buildCommand() {
  const entryPoints = { 'queue-demo': 'bin/queue-demo.ts' };
  const output = { outdir: 'dist/bin', outExtension: { '.js': '.cjs' }, write: false };
  const result = await build({ ...common, ...output, entryPoints });
  mkdirSync('dist/bin', { recursive: true });
  for (const file of result.outputFiles) writeFileSync(file.path, await asCommonJs(file.text));
  // npx links to this file, and a link to one that may not be executed says "Permission denied".
  chmodSync('dist/bin/queue-demo.cjs', 0o755);
  return result;
}

async function asCommonJs(text) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target,
    minify: true,
    keepNames: true,
    legalComments: 'inline',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.dirname': '__dirname' },
  });
  return code;
}

/** Only writes them: `npm run types` is what checks. */
function buildTypes() {
  const tsc = 'node_modules/typescript/bin/tsc';
  execFileSync(process.execPath, [tsc, '-p', '.build/types.json'], { stdio: 'inherit' });
}
