/** The front door of the room: every schedule of a program. */

export { DEFAULT_LIMITS, type ExploreOptions, explore } from './explore.js';
export type { Limits, Progress } from './graph.js';
