/** The front door of the room: a first world, what may happen in a world, and what happens then. */

export type { Program } from '../program.js';
export { act } from './act.js';
export { begin } from './begin.js';
export { nextTimer, spins } from './clock.js';
export { canStep, transitionsOf } from './enabled.js';
export { exchange } from './exchange.js';
export { feed } from './feeder.js';
export { dataText, fingerprint } from './fingerprint.js';
export { cutOutcome, finalOutcome, livelockOutcome, unreadOf } from './outcome.js';
export { perform, type Step } from './perform.js';
export { enabled } from './transitions.js';
export { view } from './view.js';
export type {
  Actor,
  CoreState,
  Process,
  ProcessState,
  ThreadState,
  World,
} from './world.js';
export { passTime } from './world.js';
