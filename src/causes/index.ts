/** The front door of the room: how a schedule came to its end. */

export { causesOf, withCauses } from './causes.js';
