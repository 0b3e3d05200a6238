/**
 * What an instruction reads and writes of the memory that threads share, found out at the heap as it happens, however
 * the program comes to it. Places that are never written once a second thread may be there don't count:
 * `SharedPlaces` says which may be.
 */

import type { HeapObject } from '../heap/heap.js';
import type { Onlooker } from '../heap/step-draft.js';
import { isStoredByLibrary } from '../language/contract/library-code.js';
import type { Span } from '../model.js';
import { MAIN, type SharedPlaces } from '../program.js';

/** A contended place that an instruction came to. */
export interface Touch {
  readonly op: 'read' | 'write';
  /** The attribute's name; null for what a container, iterator or generator holds. */
  readonly name: string | null;
}

export class Watch implements Onlooker {
  /** What the instruction came to so far: a write, if there was one. */
  touched: Touch | null = null;
  /** Whether it may come to anything: then it is a step of its own already. */
  isFree = false;
  /** Has the program's instruction, a step of its own or not, come to a contended place yet? */
  hasTouched = false;

  /** `isGuarded`: a lock that the thread has keeps all others from this object. */
  constructor(
    private readonly places: SharedPlaces,
    private readonly isGuarded: (id: number) => boolean,
    /**
     * Is told of what changes although it was exempted, because nobody was to change it once others are there. All that is
     * said of a program rests on that.
     */
    private readonly refute: (what: string) => void,
  ) {}

  reached({ t }: HeapObject, op: 'read' | 'write', id: number): void {
    const isIterator = t === 'iterator' || t === 'generator';
    const counts = isIterator ? op === 'write' : this.places.containers.has(t);
    if (!counts && op === 'write' && CONTAINERS.has(t)) this.refute(`a ${t}`);
    if (counts && !this.isGuarded(id)) this.note({ op, name: null });
  }

  /** An attribute of an object; the library's own code has names of its own that it writes. */
  attribute(name: string, op: 'read' | 'write', module: string): void {
    const { attributes } = this.places;
    const isKept = module !== MAIN && isStoredByLibrary(name, module);
    if (isKept || attributes.has(name) || attributes.has('*')) this.note({ op, name });
    else if (op === 'write') this.refute(`attribute ${name}`);
  }

  /** All attributes of an object at once. */
  attributes(op: 'read' | 'write'): void {
    if (this.places.attributes.size > 0) this.note({ op, name: '*' });
  }

  /** All global variables at once. */
  globals(): void {
    if (this.places.globals.size > 0) this.note({ op: 'read', name: null });
  }

  private note(touch: Touch): void {
    this.hasTouched = true;
    if (this.isFree) return;
    if (this.touched === null || (touch.op === 'write' && this.touched.op === 'read')) this.touched = touch;
  }
}

const CONTAINERS: ReadonlySet<string> = new Set(['list', 'dict', 'set', 'deque']);

/** What a touch is told as: what it does, and where. */
export interface TouchPlace {
  readonly label: string;
  readonly span: Span;
}

/**
 * Thrown out of a step: its instruction number `count` came to a contended place and has to be a step of its own. `place`
 * is given where it was not that instruction itself, but the one that went on after what it called had returned.
 */
export class StopBefore extends Error {
  constructor(
    readonly count: number,
    readonly touch: Touch,
    readonly place: TouchPlace | null,
  ) {
    super(`instruction ${count} has to be a step of its own`);
  }
}
