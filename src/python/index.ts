/** What other rooms use: bytes to source text, source text to a program, and what is wrong with either in words. */

export { ProgramError } from '../program.js';
export { compile } from './compile/compile.js';
export { stating } from './compile/properties.js';
export { renderProblems } from './mistakes/render-problems.js';
export { decode } from './reading/decode.js';
export type { Stated } from './reading/stated-comments.js';
