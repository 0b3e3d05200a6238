/** The closed vocabulary of operations: whoever adds one here is asked by the compiler for all that others want to know of it. */

/** Calls on queues, and what can be asked of them. */
type QueueCall = 'put' | 'get' | 'task_done' | 'join' | 'shutdown' | 'cancel_join_thread' | 'join_thread';
type QueueQuestion = 'qsize' | 'empty' | 'full' | 'is_shutdown' | 'unfinished_tasks';
/** On the ends of a pipe; `close` of queues and processes too. */
type PipeCall = 'send' | 'recv' | 'send_bytes' | 'recv_bytes' | 'poll' | 'close' | 'closed';
/** On locks, semaphores, conditions, events and barriers. */
type LockCall = 'acquire' | 'release' | 'locked' | 'state' | 'get_value';
type MeetingCall = 'wait' | 'notify' | 'notify_all' | 'waiters' | 'set' | 'clear' | 'is_set';
type BarrierCall = 'reset' | 'abort' | 'n_waiting' | 'broken';
/** On shared values, whose cells are read and written too; `peek` without their lock. */
type CellCall = 'peek';
/** Later parts of a call that is several steps: a process queue's `get` takes the read lock, then receives. */
export type CallPart =
  | 'receive'
  | 'rest'
  | 'written'
  | 'joining'
  | 'waiting'
  | 'reacquire'
  | 'enter'
  | 'look'
  | 'woken'
  | 'permit'
  | 'room'
  | 'item'
  | 'done';
/** What the program does to what is inside a queue, which it reads and writes too. */
type QueueInside = 'recount';
/** What a feeder does. */
type FeederStep = 'feed';
/** On threads and processes, which are joined too. */
type ActorCall = 'start' | 'is_alive' | 'active_count' | 'alive_threads' | 'alive_children';
type ProcessCall = 'terminate' | 'kill' | 'exitcode' | 'pid';
/** Done to no object; `read` and `write` of contended memory. `exit` is an actor's end, `loop` going round for ever, `limit` being cut off. */
export type PlainOperation =
  | 'print'
  | 'sleep'
  | 'random'
  | 'clock'
  | 'read'
  | 'write'
  | 'exit'
  | '_exit'
  | 'loop'
  | 'limit';
/** What the world answers on the way: nobody ever stands before these. */
export type SilentOperation = 'getpid' | 'getppid';
/** What a queue that runs Python code tells of itself from inside, just as silently. */
export type QueuePart = 'adopt' | 'open' | 'made' | 'leave' | 'drop' | 'let_go' | 'resize';

/** Operations of families that are registered from elsewhere, each with its row: they are added by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: whoever brings an operation fills it
export interface OtherOperations {}

/** What an actor can be about to do. What others ask about each stands in the table of `core/`, a row each. */
export type OperationName = keyof OtherOperations | OwnOperation;
export type OwnOperation =
  | QueueCall
  | QueueQuestion
  | QueueInside
  | QueuePart
  | PipeCall
  | LockCall
  | MeetingCall
  | BarrierCall
  | CellCall
  | CallPart
  | FeederStep
  | ActorCall
  | ProcessCall
  | PlainOperation
  | SilentOperation;
