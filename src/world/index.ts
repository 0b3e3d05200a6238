/** The front door of the room: a first world, what may happen in a world, and what happens then. */

export { begin } from './begin.js';
export { fingerprint } from './fingerprint.js';
export { cutOutcome, finalOutcome, livelockOutcome, unreadOf } from './outcome.js';
export { perform, type Step } from './perform.js';
export { enabled } from './transitions.js';
export { view } from './view.js';
export type { World } from './world.js';
