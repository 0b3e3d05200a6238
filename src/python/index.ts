/** What other rooms use: bytes to source text, source text to a program, and what is wrong with either in words. */

export { ProgramError } from '../program.js';
export { compile } from './compile.js';
export { decode } from './read.js';
export { renderProblems } from './report.js';
