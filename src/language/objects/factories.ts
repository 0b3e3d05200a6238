/** What makes objects and is a function in CPython, while here it is their type: none of their methods are its own. */

const FACTORIES: Readonly<Record<string, string>> = {
  'threading.Lock': 'builtin_function_or_method',
  'threading.RLock': 'function',
};

/** Those of multiprocessing are methods of its context. */
const OF_CONTEXT =
  /^multiprocessing\.(Queue|JoinableQueue|SimpleQueue|R?Lock|(Bounded)?Semaphore|Condition|Event|Barrier|Value|Array)$/;

/** The type of such a function; undefined where the type itself is called. */
export function factoryOf(name: string): string | undefined {
  if (OF_CONTEXT.test(name)) return 'function';
  return Object.hasOwn(FACTORIES, name) ? FACTORIES[name] : undefined;
}
