/** The front door of the room: every schedule of a program, and those that print a given text. */

export { isSameOutcome, outcomeKey } from './analysis/endings.js';
export { type Delayed, leastDelayed } from './explain/delay.js';
export { type ExplainOptions, type Explanation, explain } from './explain/explain.js';
export { DEFAULT_LIMITS, type ExploreOptions, explore } from './explore.js';
export { type Outlook, outlook, type Place } from './futures/outlook.js';
export type { Limits, Progress } from './graph/state-graph.js';
