/**
 * What CPython 3.11 has and is not here, by type and by module: to reach for one of these is refused, and never told as an
 * AttributeError of the program's. A test holds that nothing is missing in it, and that nothing in it is there.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Of objects of all types. */
const OF_ALL = words(`
  __getstate__ __reduce__ __reduce_ex__ __sizeof__ __subclasshook__ __weakref__ __class_getitem__ __setstate__
  __copy__ __getnewargs__`);

/** Of objects of a type, or one that extends it. */
const OF_TYPES: Readonly<Record<string, string>> = {
  'multiprocessing.sharedctypes.SynchronizedArray': '__getslice__ __setslice__ _obj',
  'multiprocessing.RLock': '_cleanup _is_fork_ctx _make_methods _make_name _rand _semlock',
  'multiprocessing.Semaphore': '_cleanup _is_fork_ctx _make_methods _make_name _rand _semlock',
  'multiprocessing.BoundedSemaphore': '_cleanup _is_fork_ctx _make_methods _make_name _rand _semlock',
  'threading.BoundedSemaphore': '_cond',
  ImportError: 'msg path',
  OSError: 'characters_written filename filename2',
  UnicodeEncodeError: 'encoding end object reason start',
  builtin_function_or_method: '__call__ __text_signature__',
  bytes: '__bytes__',
  classmethod: `
    __module__ __annotations__ __get__ __isabstractmethod__ __name__ __qualname__ __wrapped__`,
  'collections.defaultdict': '__missing__',
  float: '__ceil__ __divmod__ __floor__ __getformat__ __rdivmod__ __round__',
  function: '__builtins__ __call__ __closure__ __code__ __get__ __globals__',
  'functools.partial': '__vectorcalloffset__',
  generator: `
    __del__ __qualname__ gi_code gi_frame gi_running gi_suspended gi_yieldfrom`,
  int: '__ceil__ __divmod__ __floor__ __rdivmod__ __round__',
  method: '__call__',
  method_descriptor: '__call__ __get__ __objclass__ __text_signature__',
  'multiprocessing.Barrier': `
    _action _array _break _cond _count _enter _exit _release _state _timeout _wait _wrapper`,
  'multiprocessing.Condition': '_make_methods _sleeping_count _wait_semaphore _woken_count',
  'multiprocessing.Event': '_cond _flag',
  'multiprocessing.JoinableQueue': '_cond _unfinished_tasks',
  'multiprocessing.Lock': '_cleanup _is_fork_ctx _make_methods _make_name _rand _semlock',
  'multiprocessing.Process': `
    _Popen _after_fork _bootstrap _check_closed _closed _config _parent_name _parent_pid _popen _start_method
    authkey sentinel`,
  'multiprocessing.Queue': `
    _after_fork _buffer _close _closed _feed _finalize_close _finalize_join _ignore_epipe _joincancelled
    _jointhread _notempty _on_queue_feeder_error _opid _poll _reader _recv_bytes _reset _rlock _sem _send_bytes
    _start_thread _thread _wlock _writer`,
  'multiprocessing.SimpleQueue': '_poll _reader _rlock _wlock _writer',
  'multiprocessing.Value': '_obj',
  'multiprocessing.connection.Connection': `
    __del__ _bad_message_length _check_closed _check_readable _check_writable _close _handle _poll _read
    _readable _recv _recv_bytes _send _send_bytes _writable _write recv_bytes recv_bytes_into send_bytes`,
  property: '__delete__ __get__ __isabstractmethod__ __set__ __set_name__',
  'random.Random': `
    VERSION _randbelow _randbelow_with_getrandbits _randbelow_without_getrandbits gauss_next`,
  range: '__bool__',
  staticmethod: `
    __module__ __annotations__ __get__ __isabstractmethod__ __name__ __qualname__ __wrapped__`,
  super: '__doc__ __get__ __self__ __self_class__ __thisclass__',
  'threading.Barrier': `
    _action _break _cond _count _enter _exit _release _state _timeout _wait`,
  'threading.Condition': '_acquire_restore _at_fork_reinit _is_owned _release_save _waiters',
  'threading.Event': '_at_fork_reinit _cond _flag',
  'threading.Lock': '_at_fork_reinit acquire_lock locked_lock release_lock',
  'threading.RLock': `
    _acquire_restore _at_fork_reinit _is_owned _recursion_count _release_save`,
  'threading.Semaphore': '_cond',
  'threading.Thread': `
    _bootstrap _bootstrap_inner _delete _initialized _invoke_excepthook _is_stopped _native_id
    _reset_internal_locks _set_ident _set_native_id _set_tstate_lock _started _stderr _stop _tstate_lock
    _wait_for_tstate_lock`,
  'threading._MainThread': '_args _kwargs _target',
};

/** Of modules. */
const OF_MODULES: Readonly<Record<string, string>> = {
  'sys.stdout': `
    _CHUNK_SIZE _checkClosed _checkReadable _checkSeekable _checkWritable _finalizing buffer close closed detach
    encoding errors fileno isatty line_buffering mode name newlines read readable readline readlines reconfigure
    seek seekable tell truncate writable write_through writelines`,
  'multiprocessing.fork': `
    AuthenticationError BufferTooShort Manager Pool RawArray RawValue _check_available _name
    allow_connection_pickling get_logger log_to_stderr reducer set_executable set_forkserver_preload`,
  abc: `
    abstractclassmethod abstractproperty abstractstaticmethod get_cache_token update_abstractmethods`,
  collections: 'ChainMap UserDict UserList UserString',
  'collections.abc': `
    AsyncGenerator AsyncIterable AsyncIterator Awaitable ByteString Coroutine ItemsView KeysView MappingView
    ValuesView`,
  contextlib: `
    AbstractAsyncContextManager AsyncContextDecorator AsyncExitStack GenericAlias MethodType abc aclosing
    asynccontextmanager chdir deque os redirect_stderr redirect_stdout sys wraps`,
  copy: 'Error dispatch_table error',
  dataclasses: `
    FunctionType GenericAlias abc builtins copy functools inspect itertools keyword make_dataclass re sys types`,
  functools: `
    GenericAlias RLock WRAPPER_ASSIGNMENTS WRAPPER_UPDATES get_cache_token namedtuple recursive_repr
    singledispatch singledispatchmethod`,
  math: 'erf erfc gamma lgamma',
  multiprocessing: `
    AuthenticationError BufferTooShort Manager Pool RawArray RawValue SUBDEBUG SUBWARNING
    allow_connection_pickling get_all_start_methods get_logger heap log_to_stderr reducer reduction
    set_executable set_forkserver_preload sharedctypes sys util`,
  'multiprocessing.connection': `
    AuthenticationError BUFSIZE BufferTooShort CHALLENGE CONNECTION_TIMEOUT Client ConnectionWrapper FAILURE
    Listener MESSAGE_LENGTH Pipe SocketClient SocketListener WELCOME XmlClient XmlListener address_type
    answer_challenge arbitrary_address default_family deliver_challenge errno families io itertools os
    rebuild_connection reduce_connection reduction selectors socket struct sys tempfile time util wait`,
  'multiprocessing.process': `
    AuthenticationString ORIGINAL_DIR WeakSet itertools os signal sys threading`,
  'multiprocessing.queues': `
    Finalize collections connection context debug errno info is_exiting os register_after_fork sys threading
    time types weakref`,
  'multiprocessing.synchronize': `
    RECURSIVE_MUTEX SEMAPHORE SEM_VALUE_MAX SemLock context process sem_unlink sys tempfile threading time util`,
  operator: `
    call iand ifloordiv ilshift imatmul imod ior ipow irshift itruediv ixor length_hint matmul`,
  os: `
    CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED DirEntry EFD_CLOEXEC EFD_NONBLOCK
    EFD_SEMAPHORE EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT EX_NOPERM EX_NOUSER EX_OK
    EX_OSERR EX_OSFILE EX_PROTOCOL EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_OK F_TEST F_TLOCK
    F_ULOCK GRND_NONBLOCK GRND_RANDOM GenericAlias MFD_ALLOW_SEALING MFD_CLOEXEC MFD_HUGETLB MFD_HUGE_16GB
    MFD_HUGE_16MB MFD_HUGE_1GB MFD_HUGE_1MB MFD_HUGE_256MB MFD_HUGE_2GB MFD_HUGE_2MB MFD_HUGE_32MB
    MFD_HUGE_512KB MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB MFD_HUGE_MASK MFD_HUGE_SHIFT Mapping MutableMapping
    NGROUPS_MAX O_ACCMODE O_APPEND O_ASYNC O_CLOEXEC O_CREAT O_DIRECT O_DIRECTORY O_DSYNC O_EXCL O_FSYNC
    O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH O_RDONLY O_RDWR O_RSYNC O_SYNC
    O_TMPFILE O_TRUNC O_WRONLY POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL POSIX_FADV_RANDOM
    POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE POSIX_SPAWN_DUP2 POSIX_SPAWN_OPEN PRIO_PGRP
    PRIO_PROCESS PRIO_USER P_ALL P_NOWAIT P_NOWAITO P_PGID P_PID P_PIDFD P_WAIT PathLike RTLD_DEEPBIND
    RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI
    RWF_NOWAIT RWF_SYNC R_OK SCHED_BATCH SCHED_FIFO SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR SEEK_CUR
    SEEK_DATA SEEK_END SEEK_HOLE SEEK_SET SPLICE_F_MORE SPLICE_F_MOVE SPLICE_F_NONBLOCK ST_APPEND ST_MANDLOCK
    ST_NOATIME ST_NODEV ST_NODIRATIME ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME ST_SYNCHRONOUS ST_WRITE TMP_MAX
    WCONTINUED WCOREDUMP WEXITED WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG WNOWAIT
    WSTOPPED WSTOPSIG WTERMSIG WUNTRACED W_OK XATTR_CREATE XATTR_REPLACE XATTR_SIZE_MAX X_OK abc abort access
    altsep chdir chmod chown chroot close closerange confstr confstr_names copy_file_range ctermid curdir
    defpath device_encoding devnull dup dup2 environb error eventfd eventfd_read eventfd_write execl execle
    execlp execlpe execv execve execvp execvpe extsep fchdir fchmod fchown fdatasync fdopen fork forkpty
    fpathconf fsdecode fsencode fspath fstat fstatvfs fsync ftruncate fwalk get_blocking get_exec_path
    get_inheritable get_terminal_size getcwd getcwdb getegid getenvb geteuid getgid getgrouplist getgroups
    getloadavg getlogin getpgid getpgrp getpriority getrandom getresgid getresuid getsid getuid getxattr
    initgroups isatty kill killpg lchown link listdir listxattr lockf login_tty lseek lstat major makedev
    makedirs memfd_create minor mkdir mkfifo mknod nice open openpty pardir path pathconf pathconf_names pathsep
    pidfd_open pipe pipe2 popen posix_fadvise posix_fallocate posix_spawn posix_spawnp pread preadv putenv
    pwrite pwritev read readlink readv register_at_fork remove removedirs removexattr rename renames replace
    rmdir scandir sched_get_priority_max sched_get_priority_min sched_getaffinity sched_getparam
    sched_getscheduler sched_param sched_rr_get_interval sched_setaffinity sched_setparam sched_setscheduler
    sched_yield sendfile set_blocking set_inheritable setegid seteuid setgid setgroups setpgid setpgrp
    setpriority setregid setresgid setresuid setreuid setsid setuid setxattr spawnl spawnle spawnlp spawnlpe
    spawnv spawnve spawnvp spawnvpe splice st stat stat_result statvfs statvfs_result strerror
    supports_bytes_environ supports_dir_fd supports_effective_ids supports_fd supports_follow_symlinks symlink
    sync sys sysconf sysconf_names system tcgetpgrp tcsetpgrp terminal_size times times_result truncate ttyname
    umask uname uname_result unlink unsetenv urandom utime wait wait3 wait4 waitid waitid_result waitpid
    waitstatus_to_exitcode walk write writev`,
  queue: 'deque heappop heappush threading time types',
  random: 'BPF LOG4 NV_MAGICCONST RECIP_BPF SG_MAGICCONST SystemRandom TWOPI',
  string: 'Formatter Template',
  sys: `
    abiflags addaudithook api_version audit base_exec_prefix base_prefix breakpointhook builtin_module_names
    call_tracing copyright displayhook dont_write_bytecode excepthook exception exec_prefix flags float_info
    float_repr_style get_asyncgen_hooks get_coroutine_origin_tracking_depth get_int_max_str_digits
    getallocatedblocks getdefaultencoding getdlopenflags getfilesystemencodeerrors getfilesystemencoding
    getprofile getrefcount getsizeof getswitchinterval gettrace hash_info hexversion implementation int_info
    intern is_finalizing maxunicode meta_path modules orig_argv path path_hooks path_importer_cache platlibdir
    prefix pycache_prefix set_asyncgen_hooks set_coroutine_origin_tracking_depth set_int_max_str_digits
    setdlopenflags setprofile setrecursionlimit setswitchinterval settrace stdin stdlib_module_names thread_info
    unraisablehook warnoptions`,
  threading: `
    ExceptHookArgs WeakSet excepthook functools getprofile gettrace setprofile settrace`,
  time: `
    CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME CLOCK_TAI CLOCK_THREAD_CPUTIME_ID clock_getres clock_gettime clock_gettime_ns clock_settime clock_settime_ns get_clock_info process_time_ns pthread_getcpuclockid strptime thread_time thread_time_ns tzset`,
  typing: `
    ABCMeta AbstractSet AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator BinaryIO ByteString CT_co
    ContextManager EXCLUDED_ATTRIBUTES ForwardRef GenericAlias IO ItemsView KT KeysView MappingView Match
    MethodDescriptorType MethodWrapperType NamedTupleMeta ParamSpecArgs ParamSpecKwargs Pattern SupportsAbs
    SupportsBytes SupportsComplex SupportsIndex SupportsRound T T_co T_contra Text TextIO TypeVarTuple Unpack VT
    VT_co V_co ValuesView WrapperDescriptorType abstractmethod assert_never clear_overloads collections
    contextlib dataclass_transform defaultdict functools get_args get_origin get_overloads get_type_hints io
    is_typeddict no_type_check_decorator operator re reveal_type stdlib_re sys types warnings`,
};

const SPECIAL = /^__\w+__$/;
const tables = new Map<string, ReadonlySet<string>>();

/** Has an object of these types, the nearest first, the attribute in CPython, though not here? */
export function isAbsent(types: readonly string[], name: string): boolean {
  return OF_ALL.has(name) || types.some((type) => isIn(OF_TYPES, 'type', type, name));
}

/** Has the module it? Names with two underscores are taken for granted. */
export function isAbsentIn(module: string, name: string): boolean {
  return SPECIAL.test(name) || isIn(OF_MODULES, 'module', module, name);
}

function isIn(table: Readonly<Record<string, string>>, kind: string, key: string, name: string): boolean {
  if (!Object.hasOwn(table, key)) return false;
  const known = tables.get(`${kind} ${key}`) ?? words(table[key] ?? '');
  tables.set(`${kind} ${key}`, known);
  return known.has(name);
}
