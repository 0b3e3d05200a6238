/** The modules that programs may import, the names in them that run, and what to do without the others. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What can be used, by module. Whoever teaches the machine a new name adds it here. */
const supported: Record<string, ReadonlySet<string>> = {
  queue: words('Queue LifoQueue PriorityQueue SimpleQueue Empty Full ShutDown'),
  threading: words(`
    Thread Timer Lock RLock Condition Semaphore BoundedSemaphore Event Barrier BrokenBarrierError
    ThreadError current_thread currentThread main_thread active_count activeCount enumerate get_ident
    TIMEOUT_MAX get_native_id stack_size local`),
  multiprocessing: words(`
    Process Queue JoinableQueue SimpleQueue Pipe Lock RLock Condition Semaphore BoundedSemaphore Event
    Barrier Value current_process parent_process active_children cpu_count freeze_support get_context
    get_start_method set_start_method ProcessError TimeoutError connection queues process synchronize Array`),
  'multiprocessing.connection': words('Connection'),
  'multiprocessing.queues': words('Queue JoinableQueue SimpleQueue Empty Full'),
  'multiprocessing.process': words('current_process active_children parent_process BaseProcess'),
  'multiprocessing.synchronize': words('Lock RLock Condition Semaphore BoundedSemaphore Event Barrier'),
  time: words(`
    sleep time monotonic perf_counter time_ns monotonic_ns perf_counter_ns process_time ctime strftime
    localtime asctime gmtime timezone altzone daylight tzname mktime struct_time`),
  random: words(`
    seed random randint randrange choice choices sample shuffle uniform gauss expovariate getrandbits Random
    randbytes triangular normalvariate lognormvariate gammavariate betavariate paretovariate weibullvariate
    vonmisesvariate getstate setstate`),
  sys: words(`
    exit argv stdout stderr version version_info platform maxsize executable getrecursionlimit byteorder
    exc_info`),
  os: words('getpid getppid _exit cpu_count name environ getenv linesep sep'),
  collections: words('deque defaultdict Counter OrderedDict namedtuple abc'),
  'collections.abc': words(`
    Callable Iterable Iterator Generator Sequence Mapping MutableMapping Hashable Sized Container Collection
    Set MutableSequence MutableSet Reversible`),
  itertools: words(`
    count chain cycle islice repeat product permutations combinations accumulate zip_longest takewhile
    dropwhile starmap groupby tee combinations_with_replacement compress filterfalse pairwise`),
  functools: words(`
    partial wraps reduce lru_cache cache total_ordering cmp_to_key update_wrapper partialmethod
    cached_property`),
  contextlib: words(`
    contextmanager closing suppress nullcontext ExitStack ContextDecorator AbstractContextManager`),
  typing: words(`
    Any AnyStr Callable ClassVar Deque Dict Final FrozenSet Generator Generic Iterable Iterator List Literal
    Mapping NamedTuple NoReturn Optional Protocol Sequence Set Tuple Type TypeVar TYPE_CHECKING Union cast
    overload NewType final override no_type_check runtime_checkable assert_type Awaitable ChainMap
    Collection Concatenate Container Coroutine Counter DefaultDict Hashable LiteralString MutableMapping
    MutableSequence MutableSet Never OrderedDict ParamSpec Reversible Self Sized SupportsFloat SupportsInt
    TypeAlias TypeGuard TypedDict Annotated Required NotRequired`),
  dataclasses: words(`
    dataclass field asdict astuple replace fields is_dataclass FrozenInstanceError Field InitVar KW_ONLY
    MISSING`),
  math: words(`
    acos asin atan atan2 ceil comb copysign cos degrees dist e exp fabs factorial floor fmod fsum gcd hypot
    inf isclose isfinite isinf isnan isqrt lcm log log10 log2 modf nan perm pi pow prod radians sin sqrt tan
    tau trunc cbrt exp2 expm1 log1p sinh cosh tanh asinh acosh atanh remainder nextafter ulp frexp ldexp`),
  abc: words('ABC ABCMeta abstractmethod'),
  copy: words('copy deepcopy'),
  string: words(`
    ascii_letters ascii_lowercase ascii_uppercase digits hexdigits octdigits printable punctuation
    whitespace capwords`),
  operator: words(`
    add sub mul truediv floordiv mod neg lt le eq ne gt ge itemgetter attrgetter and_ or_ xor not_ contains
    getitem concat pow lshift rshift iadd iconcat isub imul is_ is_not setitem delitem pos inv invert truth
    countOf indexOf abs index methodcaller call length_hint matmul iand ior ixor ilshift irshift ifloordiv
    itruediv imod ipow imatmul __abs__ __add__ __and__ __concat__ __contains__ __delitem__ __eq__ __floordiv__ __ge__ __getitem__ __gt__ __iadd__ __iand__ __iconcat__ __ifloordiv__ __ilshift__ __imatmul__ __imod__ __imul__ __index__ __inv__ __invert__ __ior__ __ipow__ __irshift__ __isub__ __itruediv__ __ixor__ __le__ __lshift__ __lt__ __matmul__ __mod__ __mul__ __ne__ __neg__ __not__ __or__ __pos__ __pow__ __rshift__ __setitem__ __sub__ __truediv__ __xor__ __call__`),
  heapq: words('heappush heappop heapify heappushpop heapreplace nlargest nsmallest merge'),
  __future__: words(`
    annotations print_function division absolute_import unicode_literals with_statement generators
    nested_scopes generator_stop`),
};

export const SUPPORTED: Readonly<Record<string, ReadonlySet<string>>> = supported;

/** Lets programs use more names of a module: those of a library that comes from elsewhere. */
export function support(module: string, names: readonly string[]): void {
  supported[module] = new Set([...(supported[module] ?? []), ...names]);
}

const NO_NETWORK = 'There is no network here: let threads or processes talk through a queue or a pipe.';
const NO_FILES = 'There are no files here: keep the data in the program.';

/** Well-known modules that are not there: why, and what to use instead. */
export const MISSING_MODULES: Readonly<Record<string, string>> = {
  asyncio: 'queue-demo runs threads and processes: use threading.Thread and queue.Queue.',
  concurrent: 'Start the threads yourself: threading.Thread(target=work), with a queue.Queue for the tasks.',
  'concurrent.futures':
    'Start the threads yourself: threading.Thread(target=work), with a queue.Queue for the tasks.',
  'multiprocessing.pool': 'Start the workers yourself: Process(target=work), with a Queue for the tasks.',
  'multiprocessing.dummy': 'Start the threads yourself: threading.Thread(target=work).',
  'multiprocessing.managers': 'Share through multiprocessing.Queue, Pipe or Value.',
  'multiprocessing.shared_memory': 'Share through multiprocessing.Queue, Pipe or Value.',
  logging: 'Write print(…) instead: each printed line is a step that the trace shows.',
  warnings: 'Write print(…) instead.',
  traceback: 'Print the exception: print(repr(e)).',
  socket: NO_NETWORK,
  socketserver: NO_NETWORK,
  requests: NO_NETWORK,
  urllib: NO_NETWORK,
  http: NO_NETWORK,
  select: NO_NETWORK,
  selectors: NO_NETWORK,
  ssl: NO_NETWORK,
  zmq: NO_NETWORK,
  pika: NO_NETWORK,
  redis: NO_NETWORK,
  kafka: NO_NETWORK,
  celery: NO_NETWORK,
  subprocess: 'No other programs run here: start a Python function with multiprocessing.Process.',
  signal:
    'No signals come here: stop a thread with an Event or a sentinel in its queue, a process with terminate().',
  io: NO_FILES,
  pathlib: NO_FILES,
  shutil: NO_FILES,
  tempfile: NO_FILES,
  glob: NO_FILES,
  csv: NO_FILES,
  sqlite3: NO_FILES,
  pickle: 'Queues and pipes pickle what is put into them by themselves.',
  json: 'Print the value itself, or put it into the queue as it is.',
  re: 'Use the methods of str: find, split, replace, startswith.',
  datetime: 'Use time.time() and time.monotonic(), which follow the virtual clock.',
  enum: 'Write a class with constants: class Colour: RED = 1.',
  types: 'Write a class of your own.',
  weakref: 'Keep an ordinary reference.',
  gc: 'Objects go away by themselves.',
  inspect: 'Say what you need in the program itself.',
  importlib: 'Import by an import statement.',
  ctypes: 'Share through multiprocessing.Value with a type code: Value("i", 0).',
  array: 'Use a list.',
  decimal: 'Use float or int.',
  fractions: 'Use float or int.',
  statistics: 'Compute it from sum() and len().',
  bisect: 'Use sorted(), or heapq.',
  secrets: 'Use random.',
  uuid: 'Use itertools.count() for numbers of your own.',
  argparse: 'Write the values into the program.',
  numpy: 'Use lists.',
  pandas: 'Use lists and dicts.',
  tkinter: 'Print instead.',
  turtle: 'Print instead.',
  tqdm: 'Print instead.',
  timeit: 'Take two readings of time.perf_counter().',
  sched: 'Use threading.Timer, or time.sleep.',
  atexit: 'Put what is to be done last behind the joins.',
  pprint: 'Use print.',
  textwrap: 'Use the methods of str.',
  hashlib: 'Use hash().',
  platform: 'Use sys.platform.',
  unittest: 'Run the code under test directly.',
  pytest: 'Run the code under test directly.',
  gevent: 'Use threading.Thread.',
  eventlet: 'Use threading.Thread.',
  trio: 'Use threading.Thread.',
};

/** Members of supported modules that are not there: what to use instead. */
export const MISSING_MEMBERS: Readonly<Record<string, string>> = {
  'multiprocessing.Pool': 'Start the workers yourself: Process(target=work), with a Queue for the tasks.',
  'multiprocessing.Manager': 'Share through multiprocessing.Queue, Pipe or Value.',
  'multiprocessing.log_to_stderr': 'Write print(…) instead.',
  'multiprocessing.get_logger': 'Write print(…) instead.',
  'multiprocessing.shared_memory': 'Share through multiprocessing.Queue, Pipe or Value.',
  'threading.settrace': 'The trace shows every step already.',
  'threading.setprofile': 'The trace shows every step already.',
  'threading.excepthook': 'Catch the exception in the function that the thread runs.',
  'sys.stdin': 'A program here gets no input: write the values into it.',
  'collections.ChainMap': 'Merge the dicts: {**second, **first}.',
  'sys.maxint': 'Python 3 has no largest int; sys.maxsize is a large one.',
  'sys.setrecursionlimit': 'The depth is fixed here: write a loop.',
  'sys.setswitchinterval': 'Here the schedule decides about switches.',
  'os.fork': 'Write multiprocessing.Process(target=work).start().',
  'os.system': 'No other programs run here.',
  'os.kill': 'Write process.terminate() or process.kill().',
  'os.path': NO_FILES,
  'os.listdir': NO_FILES,
  'os.remove': NO_FILES,
  'os.makedirs': NO_FILES,
  'os.open': NO_FILES,
  'os.pipe': 'Write multiprocessing.Pipe().',
  'time.clock': 'It is gone since Python 3.8: write time.perf_counter().',
};

/** The modules whose names a learner most likely meant, in this order. */
const PREFERRED = [
  'threading',
  'queue',
  'multiprocessing',
  'time',
  'random',
  'sys',
  'os',
  'collections',
  'functools',
  'itertools',
  'contextlib',
  'math',
  'copy',
];

/** The supported module that has `name`, one that the file imports before others; null where none has. */
export function moduleWith(name: string, imported: ReadonlySet<string>): string | null {
  const order = [...PREFERRED].sort((a, b) => Number(imported.has(b)) - Number(imported.has(a)));
  return order.find((module) => SUPPORTED[module]?.has(name)) ?? null;
}
