/** Statements and built-in functions that can't run here: why, and what to use instead. */

interface Unsupported {
  readonly why: string;
  readonly advice: string;
}

const PURPOSE = 'queue-demo runs threads and processes';
const NO_GROUPS = 'groups of exceptions come from tasks, which are not run here';

/** Statements and operators, by the type of the node. */
export const STATEMENTS: Readonly<Record<string, Unsupported & { readonly what: string }>> = {
  AsyncFunctionDef: {
    what: "'async def'",
    why: PURPOSE,
    advice: 'Write def, and start it by threading.Thread(target=…).',
  },
  AsyncFor: { what: "'async for'", why: PURPOSE, advice: 'Write for.' },
  AsyncWith: { what: "'async with'", why: PURPOSE, advice: 'Write with.' },
  Await: {
    what: "'await'",
    why: PURPOSE,
    advice: 'Call the function directly, or run it in a thread and join it.',
  },
  TryStar: { what: "'except*'", why: NO_GROUPS, advice: 'Write except.' },
  TypeAlias: {
    what: "the 'type' statement",
    why: 'it says nothing that changes a run',
    advice: 'Leave it out, or write Name = int.',
  },
  TemplateStr: {
    what: 'a template string',
    why: 'it came after Python 3.11',
    advice: 'Write an f-string.',
  },
};

const NO_FILES = 'no files are read or written: a run must give the same every time';
const NO_CODE = 'the whole program is compiled before it runs';
const NO_TASKS = 'asyncio is not run here';
const NO_PROMPT = 'it is for the prompt of Python';

/** Built-in functions, by name. */
export const FUNCTIONS: Readonly<Record<string, Unsupported>> = {
  open: { why: NO_FILES, advice: 'Keep the data in the program, and print what comes out.' },
  input: { why: 'nobody types while every order is tried', advice: 'Write the value into the program.' },
  exec: { why: NO_CODE, advice: 'Write the code where it is to run.' },
  eval: { why: NO_CODE, advice: 'Write the expression itself.' },
  compile: { why: NO_CODE, advice: 'Write the code itself.' },
  __import__: { why: NO_CODE, advice: 'Write an import statement.' },
  breakpoint: {
    why: 'there is no Python debugger behind it',
    advice: 'Use queue-demo step to walk through the program.',
  },
  memoryview: { why: 'memory is not shared byte by byte', advice: 'Use bytes.' },
  help: { why: 'it opens a pager', advice: 'Leave it out.' },
  bytearray: {
    why: 'bytes that change in place are not made here',
    advice: 'Use bytes, or a list of numbers.',
  },
  complex: { why: 'complex numbers are not supported', advice: 'Use two floats.' },
  ExceptionGroup: { why: NO_GROUPS, advice: 'Raise one exception.' },
  BaseExceptionGroup: { why: NO_GROUPS, advice: 'Raise one exception.' },
  aiter: { why: NO_TASKS, advice: 'Use iter.' },
  anext: { why: NO_TASKS, advice: 'Use next.' },
  copyright: { why: NO_PROMPT, advice: 'Leave it out.' },
  credits: { why: NO_PROMPT, advice: 'Leave it out.' },
  license: { why: NO_PROMPT, advice: 'Leave it out.' },
};
