/** What makes objects and is a function in CPython, while here it is their type: none of their methods are its own. */

/** The type of each, and what comes of extending it (3.11). */
interface Factory {
  readonly type: string;
  /** null where the type has the same name as what makes its objects. */
  readonly extended: string | null;
}

const METHOD: Factory = { type: 'function', extended: null };

const FACTORIES: Readonly<Record<string, Factory>> = {
  'threading.Lock': {
    type: 'builtin_function_or_method',
    extended: "cannot create 'builtin_function_or_method' instances",
  },
  'threading.RLock': { type: 'function', extended: "function() argument 'code' must be code, not str" },
};

/** Those of multiprocessing are methods of its context. */
const OF_CONTEXT =
  /^multiprocessing\.(Queue|JoinableQueue|SimpleQueue|R?Lock|(Bounded)?Semaphore|Condition|Event|Barrier|Value|Array)$/;

export function factoryOf(name: string): Factory | undefined {
  if (OF_CONTEXT.test(name)) return METHOD;
  return Object.hasOwn(FACTORIES, name) ? FACTORIES[name] : undefined;
}
