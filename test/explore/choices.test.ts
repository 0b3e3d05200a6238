/** Random choices after which the actor does what only the whole world can tell: each way is one step, counted once. */

import { describe, expect, test } from 'vitest';
import { build, type Graph } from '../../src/explore/graph/state-graph.js';
import { DEFAULT_LIMITS } from '../../src/explore/index.js';
import type { Timing } from '../../src/model.js';
import { compile } from '../../src/python/index.js';
import { begin, enabled, type Program } from '../../src/world/index.js';
import { disagreements } from './judges/agree.js';

/** More worlds than any of these programs has. */
const WORLDS = 2000;

/** Every way makes an object. */
const ALL_WIDE = `
import random, threading

seen = []

def work(n):
    seen.append(n)

thread = threading.Thread(target=work, args=(random.randrange(3),))
thread.start()
thread.join()
if seen[0] == 2:
    raise ValueError
`;

/** One way makes an object, the others don't. */
const ONE_WIDE = `
import queue, random

n = random.randrange(4)
if n == 1:
    q = queue.Queue()
    q.put(n)
print(n)
`;

/** While another thread can go on, too. */
const BESIDE_ANOTHER = `
import random, threading

class Box:
    def __init__(self):
        self.v = 0

box = Box()

def write(box):
    box.v = 1

threading.Thread(target=write, args=(box,)).start()
thread = threading.Thread(target=print, args=(random.randrange(3),))
if box.v == 0:
    raise ValueError
`;

describe.each(['ideal', 'any'] as const)('in %s time', (timing) => {
  test.each([
    ['all ways make an object', ALL_WIDE],
    ['one way makes an object', ONE_WIDE],
    ['another thread goes on meanwhile', BESIDE_ANOTHER],
  ])('%s', (_, text) => {
    const program = compile(text, 'choice.py', 'choice.py');
    expect(disagreements(program, timing, WORLDS)).toEqual([]);
    const graph = built(program, timing);
    for (let state = 0; state < graph.states; state += 1)
      expect(graph.first(state + 1) - graph.first(state)).toBe(enabled(graph.world(state)).length);
  });
});

function built(program: Program, timing: Timing): Graph {
  const search = build(begin(program, { timing, seed: 1 }), DEFAULT_LIMITS);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}
