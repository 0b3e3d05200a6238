/** Processes that end with all that they started: when they are done, when they are asked to, and when we end. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/** Leaders of the groups that still run. */
const groups = new Set<number>();
/** What a shell's `kill`, or a terminal that is closed, sends: without a handler, nothing below would run. */
const SIGNALS = { SIGTERM: 143, SIGHUP: 129, SIGQUIT: 131 } as const;

/** Starts a command as the leader of a process group of its own, so that what it forks can be ended with it. */
export function spawnGroup(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  if (groups.size === 0) watch();
  const child = spawn(command, [...args], { ...options, detached: true });
  const { pid } = child;
  if (pid === undefined) return child;
  groups.add(pid);
  child.on('close', () => {
    endGroup(child);
    groups.delete(pid);
    if (groups.size === 0) unwatch();
  });
  return child;
}

/** Ends a process and whatever it has started, at once. */
export function endGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) kill(pid);
}

function kill(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

const endAll = (): void => groups.forEach(kill);

const leave = (signal: keyof typeof SIGNALS): never => process.exit(SIGNALS[signal]);

function watch(): void {
  process.on('exit', endAll);
  for (const signal of Object.keys(SIGNALS)) process.on(signal, leave);
}

function unwatch(): void {
  process.off('exit', endAll);
  for (const signal of Object.keys(SIGNALS)) process.off(signal, leave);
}
