/** Who and what is meant, wherever it is spoken of: numbers for the machine, keys and names for those who show it. */

export type ActorId = number;
export type ProcessId = number;

/** An actor, a process, an object or a place in memory, wherever it is spoken of. */
export interface Identity {
  /** Its own in every world of a run, and nothing else's. Whoever looks for something looks for its key. */
  readonly key: string;
  /** For people; no two actors, processes or objects of a world share it. */
  readonly name: string;
}
/** What an operation is done to. A thread or process counts as an actor, the end of a pipe as its pipe. */
export interface Operand extends Identity {
  readonly sort: 'actor' | 'queue' | 'pipe' | 'object' | 'place';
}
/** A variable that threads share and change, and what it is, by `repr`. */
export interface Variable extends Identity {
  readonly value: string;
}
