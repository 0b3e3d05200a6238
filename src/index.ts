/** The public API of the package. */

export { causesOf, withCauses } from './causes/index.js';
export {
  type ExplainOptions,
  type Explanation,
  type ExploreOptions,
  explain,
  explore,
} from './explore/index.js';
export type * from './model.js';
export type { Problem, Program } from './program.js';
export { compile, ProgramError, renderProblems } from './python/index.js';
export { encode, ScheduleMismatch, trace } from './schedule/index.js';
export { renderJson, renderTrace } from './show/index.js';
