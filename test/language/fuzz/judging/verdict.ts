/** What a run of a random program showed, here and in CPython, and where the two differ. */

export interface Verdict {
  readonly stdout: string;
  /** null where it ended well. */
  readonly traceback: string | null;
  /** `late`: it took too long. `invalid`: it was refused before it ran. */
  readonly status: 'done' | 'late' | 'invalid';
}

/** The first difference. */
export interface Difference {
  readonly here: string;
  readonly python: string;
}

/** Compares what was printed, then the exception and the lines of its traceback; null where all is the same. */
export function differ(here: Verdict, python: Verdict): Difference | null {
  if (here.status === 'late' || python.status === 'late') return null;
  if (here.status === 'invalid' && python.status === 'invalid') return null;
  // What its generators do when the interpreter is taken down, the judge's Python does not show.
  if (here.status === 'invalid' && here.traceback?.includes('a generator that is left')) return null;
  if (here.status !== python.status)
    return {
      here: `${here.status}: ${here.traceback ?? ''}`,
      python: `${python.status}: ${python.traceback ?? ''}`,
    };
  const [ours, theirs] = [linesOf(here), linesOf(python)];
  // Where memory and stack end is a matter of the machine.
  if ([...ours, ...theirs].some((line) => /MemoryError|RecursionError|limit: size/.test(line))) return null;
  const at = ours.findIndex((line, index) => line !== theirs[index] && !isOtherOrder(line, theirs[index]));
  if (at < 0 && ours.length === theirs.length) return null;
  const place = at < 0 ? ours.length : at;
  const difference = { here: ours[place] ?? '(nothing)', python: theirs[place] ?? '(nothing)' };
  return hasAddresses(difference.here) || hasAddresses(difference.python) ? null : difference;
}

/** The order of a set with texts or addresses in it is another in every run. */
const isOtherOrder = (line: string, other = ''): boolean =>
  line.length === other.length && unordered(line) === unordered(other);

const unordered = (line: string): string =>
  line.replace(/\{[^{}]*\}/g, (set) =>
    /['"]|0x…/.test(set) && !set.includes(': ') ? [...set].sort().join('') : set,
  );

/** Whether two texts with addresses are the same, and so one key or two, is chance. */
const hasAddresses = (line: string): boolean => line.split(ADDRESS).length > 2;

const ADDRESS = '0x…';

function linesOf({ stdout, traceback }: Verdict): string[] {
  const error = traceback === null ? [] : skeleton(traceback);
  return [...steady(stdout).split('\n'), ...error];
}

/** Addresses are others in every run. */
const steady = (text: string): string => text.replace(/0x[0-9a-f]{6,}/g, ADDRESS);

/** Of a traceback the lines of the program's own code, and what is said of the exceptions. */
function skeleton(traceback: string): string[] {
  const lines = steady(traceback).split('\n');
  return lines.filter((line) => /^\S/.test(line) || line.startsWith('  File "program.py"'));
}
