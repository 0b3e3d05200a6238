/**
 * Which commands are begun in the thread that does them, before anything else is read: it takes as long to start as the rest of the
 * command. What is left out here comes to `inWatchedThread` all the same, only later.
 */

const WATCHED = ['explore', 'explain'];
/** These are about more than a search: a process for each save, a page in the width of the terminal. */
const APART = ['--watch', '--help', '-h'];

export function beginsInThread(args: readonly string[]): boolean {
  const [command = ''] = args;
  return WATCHED.includes(command) && !args.some((each) => APART.includes(each));
}
