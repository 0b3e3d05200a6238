/** The first world: the main thread has run up to its first visible operation. */

import { type Budget, Patience } from '../budget.js';
import { create } from '../core/index.js';
import { emptyMemory, mainThread } from '../machine/thread.js';
import type { Timing } from '../model.js';
import type { Program } from '../program.js';
import { closeUnreachable } from './identity/garbage.js';
import { normal } from './identity/normal.js';
import { awaitedBy } from './properties/printing.js';
import { runOn } from './step/advance.js';
import type { Actor, Process, World } from './world.js';

export interface Setting {
  readonly timing: Timing;
  /** For what is random and no branch. */
  readonly seed: number;
}

/** What it takes to begin. */
export interface Beginning extends Setting {
  readonly budget?: Budget;
}

/** The world in which nothing visible has happened yet. */
export function begin(program: Program, { timing, seed, budget = new Patience() }: Beginning): World {
  const name = 'MainThread';
  const [[, main] = []] = create(
    { kind: 'Thread', options: { name, actor: 0 }, ids: [1], name },
    { name, process: 0, countsTasks: program.countsTasks },
  );
  const world: World = {
    program,
    timing,
    seed,
    budget,
    now: 0,
    processes: [mainProcess(main)],
    actors: [mainActor(program, name)],
    shared: [undefined],
    printing: awaitedBy(program),
  };
  return normal(closeUnreachable(runOn(world, 0, { kind: 'start' }).world, 0), 0);
}

function mainActor(program: Program, name: string): Actor {
  return {
    id: 0,
    process: 0,
    name,
    kind: 'thread',
    daemon: false,
    main: true,
    status: 'running',
    object: 1,
    ref: null,
    thread: mainThread(program),
    operation: null,
    timer: null,
    outerTimers: [],
    error: null,
    hasLiveItem: false,
  };
}

/** Its first object stands for its main thread. */
function mainProcess(main: Process['objects'][number]): Process {
  return {
    id: 0,
    name: 'MainProcess',
    parent: null,
    daemon: false,
    status: 'running',
    exitcode: null,
    pendingKill: null,
    memory: emptyMemory(),
    objects: [undefined, main],
    line: '',
    outputHolder: null,
    unfinished: 0,
    inherited: [],
  };
}
