/**
 * Bundles an entry point to one function of its module, `require` and folder, for src/cli/launch.ts to call. In it every chunk of
 * esbuild's `splitting` is a function by itself, which runs when it is first imported: what a command doesn't use costs it nothing.
 */
import path from 'node:path';
import { build } from 'esbuild';

/** The text of the bundle, and the metafile that came with it. */
export async function bundleChunks(options) {
  const split = { format: 'esm', splitting: true, outdir: 'chunks', write: false };
  const { metafile, outputFiles } = await build({ ...options, ...split });
  const chunks = outputFiles.map(({ path: file, text }) => `${nameOf(file)}(load,exports){${body(text)}}`);
  const [entry] = Object.entries(metafile.outputs).find(
    ([, { entryPoint }]) => entryPoint === options.entryPoints[0],
  );
  const text = `(function(module,require,__dirname){"use strict";const chunks={${chunks.join(',\n')}};${LOAD};module.exports=load(${nameOf(entry)})})`;
  return { metafile, text };
}

const nameOf = (file) => JSON.stringify(`./${path.basename(file)}`);

const LOAD =
  'const loaded={},load=(name)=>{if(!(name in loaded))chunks[name](load,loaded[name]={});return loaded[name]}';

const IMPORT = /\bimport\{([^{}]*)\}from"([\w./:-]+)";/g;
const IMPORT_DEFAULT = /\bimport ([\w$]+) from"(node:[\w/]+)";/g;
const IMPORT_ALONE = /\bimport"(\.\/[\w.-]+)";/g;
const IMPORT_LATER = /\bimport\("(\.\/[\w.-]+)"\)/g;
const EXPORT = /\bexport\{([^{}]*)\};\s*$/;

/**
 * Imports become constants: a chunk has run to its end before another goes on, and what it exports stays as it is. V8 refuses to
 * compile what is overlooked here.
 */
function body(text) {
  return text
    .replace(IMPORT, (_, names, from) => `const{${renamed(names, '$1:$2')}}=${source(from)};`)
    .replace(IMPORT_DEFAULT, (_, name, from) => `const ${name}=${source(from)};`)
    .replace(IMPORT_ALONE, (_, from) => `${source(from)};`)
    .replace(IMPORT_LATER, (_, from) => `Promise.resolve(${JSON.stringify(from)}).then(load)`)
    .replace(EXPORT, (_, names) => `Object.assign(exports,{${renamed(names, '$2:$1')}});`);
}

const source = (from) => `${from.startsWith('node:') ? 'require' : 'load'}(${JSON.stringify(from)})`;

/** `a as b` for each name, the way an object's pattern or literal has it. */
function renamed(names, pair) {
  return names
    .split(',')
    .map((each) => (each.includes(' as ') ? each.replace(/^(\S+) as (\S+)$/, pair) : each))
    .join(',');
}
