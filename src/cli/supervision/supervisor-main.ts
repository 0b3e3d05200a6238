/** The bundle of the thread that watches: it begins with nothing else. */
export { supervise as main } from './supervisor.js';
