/** Runs a TypeScript file of this project: `node .build/script.mjs FILE`. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const top = fileURLToPath(new URL('..', import.meta.url));

/** Bundles the file into the cache and imports it. */
export async function runScript(file) {
  const outfile = path.join(top, 'node_modules/.cache/queue-demo', `${path.basename(file, '.ts')}.mjs`);
  await build({
    entryPoints: [path.join(top, file)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Some are CommonJS, which a bundle of modules can't hold; and the bundle lies where they are found.
    packages: 'external',
  });
  await import(pathToFileURL(outfile).href);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(process.argv[2]);
