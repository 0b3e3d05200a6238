/** The front door of the room: one schedule of a program, seeded or replayed. */

export { DEFAULT_SEED } from './chooser.js';
export { replay, ScheduleMismatch } from './code.js';
export { DEFAULT_MAX_STEPS, encode, type TraceSetting, trace, traceAlong } from './run.js';
