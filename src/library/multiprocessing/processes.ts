/** `multiprocessing.Process`, and the object of the process that runs. */

import { objectAs, valueAs } from '../../heap/expected.js';
import { python } from '../../language/contract/binding.js';
import { inPython, type Result, tuple } from '../../language/contract/machine.js';
import type { Native, TypeSpec } from '../../language/contract/native.js';
import type { Vm } from '../../language/contract/vm.js';
import type { Value } from '../../model.js';
import {
  ask,
  coreOf,
  createCore,
  knownCore,
  made,
  NOT_ADDED,
  nanoseconds,
  OWN,
  store,
  stored,
} from '../cores.js';
import { lacks } from '../uninitialised.js';

/** This process's own Process object. */
export function currentProcess(m: Vm): Value {
  const known = m.moduleState('multiprocessing.current');
  if (known !== null) return known;
  const object = made(m, 'multiprocessing._MainProcess', null, [
    ['_name', 'MainProcess'],
    ['_daemonic', false],
    ['_identity', tuple([])],
  ]);
  createCore(m, object, { kind: 'Process', options: { name: 'MainProcess', isSelf: true } }, OWN);
  m.setModuleState('multiprocessing.current', object);
  return m.moduleState('multiprocessing.current');
}

/** An attribute that an instance itself has; None where it has none. */
export const attribute = (m: Vm, self: Value, name: string): Value =>
  objectAs(m, self, 'instance').attributes.get(name) ?? null;

const PROCESS_INIT = 'BaseProcess.__init__(group=, target=, name=, args=, kwargs=, *, daemon=)';

const init: Native = python(PROCESS_INIT, (m, self, group, target, name, args, kwargs, daemon) => {
  if (group !== undefined && group !== null) m.fail('AssertionError', 'group argument must be None for now');
  const parent = currentProcess(m);
  const count = Number(m.moduleState('multiprocessing.count') ?? 0) + 1;
  m.setModuleState('multiprocessing.count', count);
  const identity = [...identityOf(m, parent), count];
  const given =
    name !== undefined && m.truth(name) ? m.str(name) : `${m.typeName(self)}-${identity.join(':')}`;
  createCore(m, self, { kind: 'Process', options: { name: given } }, OWN);
  store(m, self, '_identity', tuple(identity));
  store(m, self, '_name', name !== undefined && m.truth(name) ? name : given);
  store(m, self, '_target', target ?? null);
  store(m, self, '_args', args === undefined ? tuple([]) : tuple(m.elements(args)));
  store(m, self, '_kwargs', kwargs === undefined || kwargs === null ? m.dict([]) : kwargs);
  const inherited = attribute(m, parent, '_daemonic');
  store(m, self, '_daemonic', daemon === undefined || daemon === null ? inherited : m.truth(daemon));
  return null;
});

const start: Native = python('BaseProcess.start()', (m, self) => {
  checkClosed(m, self);
  if (started(m, self)) m.fail('AssertionError', 'cannot start a process twice');
  if (!isMine(m, self))
    m.fail('AssertionError', 'can only start a process object created by current process');
  if (attribute(m, currentProcess(m), '_daemonic') === true) {
    m.fail('AssertionError', 'daemonic processes are not allowed to have children');
  }
  if (m.moduleState('multiprocessing.context') === null) m.setModuleState('multiprocessing.context', 'fork');
  const operation = ask(m, self, 'start', [self]);
  store(m, self, '_started', true);
  // Nobody else may know of the object when `active_children` is asked for it.
  if (m.program.codes.some(({ names }) => names.includes('active_children'))) {
    const known = m.moduleState('multiprocessing.children') ?? tuple([]);
    m.setModuleState('multiprocessing.children', tuple([...valueAs(known, 'tuple').items, self]));
  }
  return operation;
});

function started(m: Vm, self: Value): boolean {
  return attribute(m, self, '_started') === true;
}

function checkClosed(m: Vm, self: Value): void {
  coreOf(m, self);
  if (attribute(m, self, '_closed') === true) m.fail('ValueError', 'process object is closed');
}

const identityOf = (m: Vm, self: Value): readonly Value[] =>
  valueAs(attribute(m, self, '_identity'), 'tuple').items;

/** Was it made by the process that asks? */
function isMine(m: Vm, self: Value): boolean {
  const maker = identityOf(m, self).slice(0, -1);
  return !isCurrent(m, self) && maker.join() === identityOf(m, currentProcess(m)).join();
}

/** What `parent_process()` gives; it can be asked less than a child. */
const isParent = (m: Vm, self: Value): boolean => {
  const parent = m.moduleState('multiprocessing.parent');
  return parent !== null && m.same(self, parent);
};

const isCurrent = (m: Vm, self: Value): boolean => m.same(self, currentProcess(m));

const join: Native = python('BaseProcess.join(timeout=)', (m, self, timeout) => {
  checkClosed(m, self);
  if (!isMine(m, self) && !isParent(m, self)) m.fail('AssertionError', 'can only join a child process');
  if (!started(m, self) && !isParent(m, self)) m.fail('AssertionError', 'can only join a started process');
  const nanos = nanoseconds(m, timeout, NOT_ADDED);
  return ask(m, self, 'join', [], nanos === null ? null : Math.max(nanos, 0));
});

/** A signal for a process: there is nobody to get it before the start. */
const signal = (name: 'terminate' | 'kill'): Native =>
  python(`BaseProcess.${name}()`, (m, self) => {
    checkClosed(m, self);
    if (!started(m, self) || isParent(m, self))
      m.fail('AttributeError', `'NoneType' object has no attribute '${name}'`);
    return ask(m, self, name);
  });

const setDaemon = (m: Vm, self: Value, value: Value): Value => {
  if (knownCore(m, self) === null) lacks(m, self, '_popen');
  const isRunning = started(m, self) && attribute(m, self, '_closed') !== true;
  if (isRunning) m.fail('AssertionError', 'process has already started');
  store(m, self, '_daemonic', m.truth(value));
  return null;
};

const whenStarted =
  (op: 'exitcode' | 'pid') =>
  (m: Vm, self: Value): Result => {
    checkClosed(m, self);
    const isKnown = isParent(m, self) ? op === 'pid' : started(m, self) || isCurrent(m, self);
    return isKnown ? ask(m, self, op) : null;
  };

export const PROCESS: TypeSpec = {
  name: 'Process',
  // Its configuration holds the key by which processes know each other.
  unpicklable: () => [
    'TypeError',
    'Pickling an AuthenticationString object is disallowed for security reasons',
  ],
  module: 'multiprocessing.context',
  methods: {
    __init__: init,
    start,
    run: python('BaseProcess.run()', (_m, self) => inPython('_run_target', [self])),
    join,
    is_alive: python('BaseProcess.is_alive()', (m, self) => {
      checkClosed(m, self);
      if (isCurrent(m, self)) return true;
      if (isParent(m, self)) return ask(m, self, 'is_alive');
      if (!isMine(m, self)) m.fail('AssertionError', 'can only test a child process');
      return started(m, self) ? ask(m, self, 'is_alive') : false;
    }),
    terminate: signal('terminate'),
    kill: signal('kill'),
    close: '_close_process',
    _end: python('BaseProcess.close()', (m, self) =>
      knownCore(m, self) === null ? lacks(m, self, '_popen') : ask(m, self, 'close'),
    ),
    __repr__: '_process_text',
    _is_parent: (m, [self = null]) => {
      coreOf(m, self);
      return isParent(m, self);
    },
    _is_mine: (m, [self = null]) => isMine(m, self),
    _closed_already: (m, [self = null]) => attribute(m, self, '_closed') === true,
  },
  getters: {
    name: stored('_name'),
    daemon: (m, self) =>
      knownCore(m, self) === null ? lacks(m, self, '_config') : stored('_daemonic')(m, self),
    exitcode: whenStarted('exitcode'),
    pid: whenStarted('pid'),
    ident: whenStarted('pid'),
  },
  setters: {
    daemon: setDaemon,
    name: (m, self, value) => {
      if (typeof value !== 'string') m.fail('AssertionError', 'name must be a string');
      store(m, self, '_name', m.str(value));
      return null;
    },
  },
};
