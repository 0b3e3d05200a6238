/** Simplified Chinese. Names of operations stay as they are in Python. */

import type { Blocked, Operand, Why } from '../../../model.js';
import { keyIn, namesOf } from '../../naming.js';
import type { SummaryWords, TraceWords, Words } from '../words.js';
import { causes } from './causes-zh.js';
import { amount } from './limits-zh.js';

const list = (names: readonly string[]): string => names.join('、');

/** No sentence lists more names than this. */
const MOST_NAMES = 4;

function few(names: readonly string[]): string {
  return names.length <= MOST_NAMES
    ? list(names)
    : `${list(names.slice(0, MOST_NAMES - 1))} 等 ${names.length} 个`;
}

function reason(why: Why, object: string): string {
  const count = why.count ?? 0;
  const holders = list(namesOf(why.holders));
  switch (why.reason) {
    case 'empty':
    case 'empty-open':
      return `${object} 是空的`;
    case 'torn':
      return '管道里只有半条消息';
    case 'full':
      return `${object} 已满`;
    case 'locked':
      return holders === '' ? `${object} 已上锁` : `${holders} 持有 ${object}`;
    case 'read-lock':
      return holders === '' ? '读锁被占用' : `${holders} 占着读锁`;
    case 'no-permit':
      return `${object} 为 0`;
    case 'not-notified':
      return '还没有 notify';
    case 'not-set':
      return `${object} 未设置`;
    case 'barrier':
      return why.count === null ? '永远到不齐' : `还差 ${count} 个`;
    case 'unfinished':
      return why.count === null ? '任务未完成' : `还有 ${count} 个任务未完成`;
    case 'not-ended':
      return `${holders || object} 尚未结束`;
    case 'output':
      return `fork 时 ${holders} 正占着标准输出`;
    case 'buffered':
      return `缓冲区里还有 ${count} 条`;
    case 'sleeping':
      return '正在睡眠';
  }
}

const trace: TraceWords = {
  step: '步',
  time: '时间',
  line: '行',
  actor: '线程',
  what: '操作',
  holds: '内容',
  source: '源代码',

  titled: (name, title, fixed) => `${name}${fixed ? '（改正版）' : ''}${title === null ? '' : `：${title}`}`,
  lookFor: (text) => `看点：${text}`,
  mend: (text) => `改法：${text}`,
  seeded: (seed) => `执行顺序：由随机种子 ${seed} 决定；种子相同，顺序相同。`,
  replayed: '执行顺序：按给定的调度重放。',
  simplest: '执行顺序：产生该结局的最简调度（切换最少，其次步数最少）。',
  timing: {
    ideal: '时间：理想。执行语句不耗时；只有当所有线程都在等待或空转时，时钟才前进。',
    any: '时间：任意。每一步都可能延迟，所以 sleep 和超时随时可能到点。',
  },

  read: (place, value) => `读 ${place}${value === null ? '' : ` -> ${value}`}`,
  write: (place, value) => `写 ${place}${value === null ? '' : ` = ${value}`}`,
  raises: (type) => `抛出 ${type}`,
  over: '结束',
  ended: '结束',
  codeDone: '代码已执行完',
  endedBy: (error) => `因异常结束：${error}`,
  killed: '被终止',
  blocked: (operation, why) =>
    `${operation === null ? '等待退出' : `阻塞 ${operation}`}${why === null ? '' : `：${why}`}`,
  woken: '被唤醒',
  readLock: '拿到读锁',
  clock: (duration, awake, timedOut) => {
    const woken = awake.length === 0 ? [] : [`${few(awake)} 醒来`];
    const late = timedOut.length === 0 ? [] : [`${few(timedOut)} 等待超时`];
    return [`过了 ${duration}`, ...woken, ...late].join('，');
  },
  onStderr: 'stderr',
  moreLines: (count) => `（还有 ${count} 行）`,
  buffer: '缓冲',
  empty: '空',
  full: '满',
  reason,

  again: (steps, times) => `（${steps === 1 ? '同一步' : `同样的 ${steps} 步`}又重复了 ${times} 次）`,
  certain: '从这里起，只剩这一种结局',
  cycleBegins: '从这里起循环',
  cycleCloses: (step) => `回到第 ${step} 步，无限循环`,
  end: {
    finished: '运行结束',
    unread: '运行结束，有未读消息',
    deadlock: '死锁',
    violation: '违反断言',
    livelock: '活锁',
    error: '出错结束',
    cut: '达到步数上限，停止',
    limit: '达到上限，停止',
    stopped: '调度到此为止',
  },
};

const NOUNS: Readonly<Partial<Record<Operand['sort'], string>>> = { queue: '队列 ', pipe: '管道 ' };

/** `队列 jobs`, `管道 pipe`; `lock` for what is neither. */
const named = (target: Operand | null): string =>
  target === null ? '' : (NOUNS[target.sort] ?? '') + target.name;

/** What the operation hopes for. */
function hope({ why, object: target }: Blocked): string {
  const object = target?.name ?? '';
  switch (why?.reason) {
    case 'empty':
    case 'empty-open':
      return '等一条消息';
    case 'torn':
      return '等一条消息的后半截';
    case 'output':
      return '等标准输出';
    case 'full':
      return '等空位';
    case 'locked':
      return `等 ${object}`;
    case 'read-lock':
      return '等待读锁';
    case 'no-permit':
      return `等 ${object} 的许可`;
    case 'not-notified':
      return '等通知';
    case 'not-set':
      return `等 ${object} 被设置`;
    case 'barrier':
      return '等其他线程到齐';
    case 'unfinished':
      return '等所有任务完成';
    case 'not-ended':
      return `等 ${list(namesOf(why.holders)) || object} 结束`;
    case 'buffered':
      return '等缓冲区清空';
    default:
      return '等待';
  }
}

/** Where the copies of a write end are; its own comes last, because that is the surprise. */
function whereOpen({ process: own, why }: Blocked): string {
  const holders = why?.holders ?? [];
  const others = list(namesOf(holders.filter(({ key }) => key !== own.key)));
  if (!keyIn(holders, own)) return others || '有进程';
  return others === '' ? `${own.name} 自己` : `${others} 和 ${own.name} 自己`;
}

/** What is still to come, or to be done. */
function missing(
  reason: 'barrier' | 'unfinished' | 'buffered',
  known: number | null,
  object: string,
  never: (then: string) => string,
): string {
  const count = known ?? 0;
  switch (reason) {
    case 'barrier':
      return known === null
        ? `${object} 永远到不齐：来多少个都不够。`
        : `还差 ${count} 个${never('而且不会再有线程到达')}。`;
    case 'unfinished':
      return known === null
        ? '没有任何地方调用 task_done()。'
        : `还有 ${count} 条消息没有对应的 task_done()。`;
    case 'buffered':
      return `管道已满：${count} 条消息留在缓冲区，等待读取。`;
  }
}

/** What stands in the way, as a sentence. */
function obstacle(blocked: Blocked, forever: boolean): string {
  const { why } = blocked;
  if (why === null) return '';
  const holders = namesOf(why.holders);
  const object = named(blocked.object);
  const never = (then: string): string => (forever ? `，${then}` : '');
  switch (why.reason) {
    case 'empty':
      return `${object} 是空的${never('也不会再有消息放入')}。`;
    case 'empty-open': {
      const end = forever ? '，也等不到 EOF' : '';
      return `${object} 是空的${end}：${whereOpen(blocked)}还开着写端。`;
    }
    case 'torn':
      return '管道里只有前半截：写入方在写到一半时被终止了。';
    case 'full':
      return `${object} 已满${never('也不会再有消息取走')}。`;
    case 'locked':
      return holders.length === 0 ? `${object} 已上锁。` : `它在 ${list(holders)} 手里。`;
    case 'read-lock':
      return holders.length === 0 ? '队列的读锁被占用。' : `队列的读锁被 ${list(holders)} 占着。`;
    case 'no-permit':
      return `${object} 为 0${never('也不会再释放')}。`;
    case 'not-notified':
      return forever ? '不会再有通知。' : '';
    case 'not-set':
      return forever ? '不会再被设置。' : '';
    case 'output':
      return `fork 的那一刻 ${list(holders)} 正在打印：它持有的锁被复制过来，再也不会解开。`;
    case 'barrier':
    case 'unfinished':
    case 'buffered':
      return missing(why.reason, why.count, object, never);
    case 'not-ended':
    case 'sleeping':
      return '';
  }
}

const summary: SummaryWords = {
  finished: (messages) => `运行结束：所有线程和进程都已结束${messages ? '，所有消息都已收到' : ''}。`,
  finishedUnread: (messages) => `运行结束，但有 ${messages} 条消息未读。`,
  deadlock: (actors) => `死锁：${few(actors)} 尚未结束，而且已无法继续。`,
  loops: (actor, line) => `${actor} 在第 ${line} 行附近空转，没有执行任何对其他线程可见的操作。`,
  limit: ({ actor, line, ...limit }) =>
    `停止：${actor.name} 在第 ${line} 行达到上限：${amount(limit)}。继续下去，结局可能不同。`,
  violation: (property, line) =>
    `违反断言：“${property}”${line === null ? '' : `（第 ${line} 行）`}在这里不成立。`,
  printed: ({ wrong, missing, inOrder }) => {
    const [next, ...more] = missing;
    const others = more.length === 0 ? '' : `，以及另外 ${more.length} 行`;
    if (wrong === null) return `运行结束时没有打印“${next}”${others}。`;
    if (!inOrder) return `打印了“${wrong}”，它不在还应打印的行之中。`;
    return next === undefined
      ? `应打印的都已打印，却又打印了“${wrong}”。`
      : `打印了“${wrong}”；应打印的是“${next}”${others}。`;
  },
  saw: (values) => `${values.map(({ text, value }) => `${text} 的值是 ${value}`).join('，')}。`,
  livelock: (running) => `活锁：${few(running)} 会一直运行，永远不会结束。`,
  error: (actors) => `出错结束：${few(actors)} 因未捕获的异常而终止。`,
  stopped: (steps) => `调度走了 ${steps} 步，到此为止。继续下去，结局可能不同。`,
  cut: (steps) => `走了 ${steps} 步，达到上限，停止。继续下去，结局可能不同。`,
  certain: (step) =>
    step === 0
      ? '从一开始就只有这一种结局，与执行顺序无关。'
      : `从第 ${step} 步之后起，只剩这一种结局：与后面的执行顺序无关。`,
  cycle: (from, to) => `第 ${from} 步到第 ${to} 步会永远重复。`,
  waits: (blocked, forever) => {
    const { actor, op, call, line } = blocked;
    const where = op === 'exit' ? '代码已执行完' : `停在第 ${line} 行的 ${call}()`;
    return `${actor.name} ${where}，${hope(blocked)}。${obstacle(blocked, forever)}`;
  },
  failed: (error) =>
    `${error.actor.name} 在第 ${error.line} 行因 ${error.type} 结束${error.message === '' ? '' : `：${error.message}`}。`,
  unread: (object, messages) => `${object} 中未读的消息：${messages}。`,
  more: (count) => `此外还有 ${count} 条。`,
  replay: '重放这个执行顺序：',
  tryNext: '接下来可以试试：',
  suggestions: {
    fixed: '改正后的版本',
    broken: '改正前的版本',
    otherSeed: '换一种执行顺序',
    detail: '看执行到的每一行',
    detailFeeders: '看执行到的每一行，也看 feeder 线程',
    longer: '多走一些步',
    explore: '遍历所有执行顺序',
    anyTiming: '如果每一步都可能被耽搁呢？',
  },
};

export const zh: Words = { lang: 'zh', trace, summary, causes };
