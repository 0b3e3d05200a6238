/** The front door of the room: how a schedule came to its end. */

export { causesOf, isGood, withCauses } from './causes.js';
