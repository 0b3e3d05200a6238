/** Names of Python 2 that are gone from Python 3, and what took their place. */

/** What took the place of a name that Python 3 no longer has. */
export const GONE_NAMES: Readonly<Record<string, string>> = {
  xrange: 'range',
  raw_input: 'input',
  unicode: 'str',
  basestring: 'str',
  unichr: 'chr',
  long: 'int',
  reduce: 'functools.reduce',
  file: 'open',
  execfile: 'import',
  cmp: '(a > b) - (a < b)',
  izip: 'zip',
  imap: 'map',
};
/** Modules that have another name in Python 3. */
export const GONE_MODULES: Readonly<Record<string, string>> = {
  Queue: 'queue',
  thread: 'threading',
  StringIO: 'io',
  cPickle: 'pickle',
  urllib2: 'urllib.request',
  Tkinter: 'tkinter',
  ConfigParser: 'configparser',
  SocketServer: 'socketserver',
  __builtin__: 'builtins',
};
/** Methods of Python 2's dict. */
export const GONE_METHODS: Readonly<Record<string, string>> = {
  has_key: 'key in d',
  iteritems: 'd.items()',
  iterkeys: 'd.keys()',
  itervalues: 'd.values()',
};
