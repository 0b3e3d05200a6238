/** Where the command is: in the checkout this folder, once built the folder of the bundle. What it reads lies beside. */

/** `src/cli`, or `dist/cli`. */
export const FOLDER = import.meta.dirname;
