/** The words for an exploration in Simplified Chinese. */

import type { ExploredPrints } from '../../../model.js';
import { grouped } from '../../chance.js';
import type { ExplorationWords, Stopped, Timers, UpdateAt } from '../exploration-words.js';
import { amount } from './limits-zh.js';

/** Why a search ended, as a clause. */
export function whyStopped(stopped: Stopped): string {
  switch (stopped.by) {
    case 'states':
      return `搜索到了上限：${grouped(stopped.limit)} 个状态`;
    case 'memory':
      return `搜索到了上限：${grouped(stopped.limit)} MB 内存`;
    case 'time':
      return `搜索到了上限：${grouped(stopped.limit)} 秒`;
    case 'interrupt':
      return '搜索被中断';
    case 'program':
      return `${stopped.limit.actor.name} 在第 ${stopped.limit.line} 行达到上限：${amount(stopped.limit)}`;
  }
}

/** `睡眠（第 61 行）和超时（第 54、73 行）`. */
function timersText({ sleeps, timeouts }: Timers): string {
  const text = (name: string, lines: readonly number[]): readonly string[] =>
    lines.length === 0 ? [] : [`${name}（第 ${lines.join('、')} 行）`];
  return [...text('sleep', sleeps), ...text('超时', timeouts)].join('和');
}

/** What comes of being late. */
function delays({ sleeps, timeouts }: Timers): string {
  const late = [
    ...(sleeps.length > 0 ? ['sleep 可能醒得晚，其他线程已继续执行'] : []),
    ...(timeouts.length > 0 ? ['其他线程即将操作时，等待者已超时'] : []),
  ];
  return late.join('；或者');
}

const KINDS: Readonly<Record<string, string>> = {
  violation: '违反断言',
  livelock: '活锁',
  deadlock: '死锁',
  error: '出错',
  finished: '结束',
};

const size = (worlds: number, steps: number): string => `${grouped(worlds)} 个状态、${grouped(steps)} 次转移`;

const SHARES = { always: '总是', 'nearly always': '几乎总是', 'hardly ever': '几乎从不' } as const;

function badEnds(bad: number, all: number): string {
  if (all === 1) return '有问题：每一个调度都是同一种结局，而且是坏的。';
  if (bad === all) return `有问题：可能的结局有 ${all} 种，全是坏的。`;
  return `有问题：可能的结局有 ${all} 种，其中 ${bad} 种是坏的。`;
}

function whatItPrints({ kind, texts, nothing }: ExploredPrints): string {
  if (nothing) return '什么也不打印';
  if (kind === 'one text') return '打印的文字总是相同';
  if (kind === 'same lines')
    return texts === null ? '打印的行总是相同，先后不同' : `打印的行总是相同，先后有 ${grouped(texts)} 种`;
  return `打印的行不总是相同${texts === null ? '' : `（共 ${grouped(texts)} 种不同的文字）`}`;
}

function whatHolds(stated: readonly string[]): string {
  if (stated.length === 0) return '';
  return stated.length === 1 ? `，断言“${stated[0]}”成立` : `，全部 ${stated.length} 条断言都成立`;
}

export const zh: ExplorationWords = {
  proved: (timing, endless, stated, prints) => {
    const scope = `${endless ? '凡是会结束的' : '每一种'}执行顺序（${timing === 'ideal' ? '理想时间' : '任意延迟'}）`;
    const held = `${endless ? '' : '都会结束，'}没有异常，没有未读消息，其他线程运行期间没有更新丢失${whatHolds(stated)}`;
    return prints === null
      ? `已证明，对${scope}：${held}。没有比较打印的内容。`
      : `已证明，对${scope}：${held}；${whatItPrints(prints)}。`;
  },
  prints: (prints) =>
    prints.kind === 'different lines'
      ? `打印什么取决于执行顺序${prints.texts === null ? '' : `：共 ${grouped(prints.texts)} 种不同的文字`}。不是每种顺序都会打印的行：`
      : `无论哪种执行顺序，${whatItPrints(prints)}。`,
  printsOther: ({ texts }) =>
    `打印什么取决于执行顺序${texts === null ? '' : `：共 ${grouped(texts)} 种不同的文字`}（--outputs）。`,
  otherVariants: '还有别的：--outputs 列出它们。',
  noneOfThese: '（这些行一行也没有）',
  notClean: (bad, all, lost) => {
    const updates = `对 ${lost.join('、')} 的更新可能丢失`;
    if (bad === 0) return `有问题：${all === 1 ? '每一个调度都正常结束' : '各种结局都正常'}，但${updates}。`;
    return lost.length === 0 ? badEnds(bad, all) : `${badEnds(bad, all)}另外，${updates}。`;
  },
  neverAsked: (stated) =>
    `没有证明：${stated.map((each) => `“${each}”`).join('、')}从未检查过，因为没有一个状态使其中的名字都有值。`,
  partlyBad: (stopped) => `有问题，而且可能不止这些：${whyStopped(stopped)}。`,
  partlyGood: (stopped) => `目前没发现问题，但什么也没有证明：${whyStopped(stopped)}。`,

  outcome: '结局',
  odds: '概率',
  steps: '步数',
  switches: '切换',
  certain: '何时确定',
  livelock: '活锁',
  violation: '违反断言',
  violated: (property, line) => `“${property}”${line === null ? '' : `（第 ${line} 行）`}不成立。`,
  deadlock: '死锁',
  error: (types) => `出错 ${types.join('、')}`,
  finished: (unread) => (unread === 0 ? '正常结束' : `结束，${grouped(unread)} 条消息未读`),
  finishedRange: ({ least, most }) => `结束，${grouped(least)}-${grouped(most)} 条消息未读`,
  unreadRange: ({ least, most }) =>
    `未读消息可能有 ${grouped(least)} 到 ${grouped(most)} 条；这里是其中最简单的一种调度。`,
  share: (share) => {
    if (share.kind !== 'some') return SHARES[share.kind];
    return `约 ${grouped(share.runs)}/${grouped(share.of)}`;
  },
  after: (step) => (step === 0 ? '一开始' : `第 ${step} 步之后`),
  goesOn: (actors) => `${actors.join('、')} 会一直运行下去。`,
  cycle: (from, to) => `第 ${from} 步到第 ${to} 步形成循环。`,
  others: (count) => `另外还有 ${grouped(count)} 种结局：用 --json 可以看到全部。`,
  legend: (whole) => [
    ...(whole ? ['概率：假设每一步都随机选择由哪个线程执行；数值为近似值。'] : []),
    `步数：产生该结局的${whole ? '最简调度' : '一个调度（也许还有更简单的）'}的步数。`,
    '切换：该调度中切换线程或进程的次数。',
    ...(whole ? ['何时确定：从这一步起，只剩这一种结局。'] : []),
  ],

  lostUpdate: (place) => `更新丢失：${place}`,
  lostAt: (step, line) => `第 ${step} 步，第 ${line} 行：`,
  lostRead: (who, value) => `${who} 读${value === null ? '了它' : `到 ${value}`}`,
  lostBetween: (who, value) => `${who} 写${value === null ? '了它' : `入 ${value}`}`,
  lostWrite: (who, value, read, whose) =>
    `${who} 写${value === null ? '了它' : `入 ${value}`}，这个值是由第 ${read} 步读到的算出来的：${whose} 的更新丢失了`,
  locksAt: (place, { read, between, write }) => {
    const common = write.locks.filter((lock) => between.locks.includes(lock));
    const kept = common.filter((lock) => read.locks.includes(lock));
    if (kept.length > 0)
      return `在第 ${read.line} 行的读和第 ${write.line} 行的写之间，${kept.join('、')} 被释放过`;
    const under = (at: UpdateAt): string =>
      `第 ${at.line} 行${at.locks.length === 0 ? '没有持锁' : `持有 ${at.locks.join('、')}`}`;
    const isPlain = [read, between, write].every(({ locks }) => locks.length === 0);
    const lines = [...new Set([read.line, write.line, between.line])];
    const where = isPlain ? `第 ${lines.join('、')} 行` : `${under(write)}，${under(between)}`;
    return `读写 ${place} 时没有共同的锁：${where}`;
  },
  otherLost: (count) => `另外还有 ${grouped(count)} 处更新丢失：用 --json 可以看到全部。`,
  lostAdvice: '改法：把读和写放进同一个 `with lock:` 里，而且处处用同一把锁。',

  searchedAll: (worlds, steps, legend) =>
    `共搜索 ${size(worlds, steps)}，没有别的结局。${legend ? '（--legend：各列的含义。）' : ''}`,
  searchedSome: (worlds, steps) => `共搜索 ${size(worlds, steps)}。搜索尚未完成。`,
  partial: (outcomes) =>
    outcomes === 0
      ? '还没有任何调度执行到结束，因此不知道会有什么结局。'
      : '已证明：表里的结局都可能发生。没有证明：不会有别的结局。概率和何时确定，要完成搜索才知道。',
  onlyOutcomes:
    '用了 --verdict，只找有哪些结局：对其他线程不可见的步骤未作区分，各结局的概率也未计算。查了丢失的更新，没有比较打印的内容。',
  endless: '调度也可以循环任意多次，之后仍然能结束。这不算活锁：如果随机选择，迟早会结束。',
  ideal: (timers) =>
    `这里假定${timersText(timers)}精确到点：只有当所有线程都在等待或空转时，时间才前进。真实的机器上每一步都可能延迟：${delays(timers)}。那时结局可能更多：试试 --timing any。`,
  any: (timers) =>
    `这里不假定任何操作准时，${timersText(timers)}也一样：${delays(timers)}。--timing ideal 假定时间精确；在那里看不到的结局，要有这样的延迟才会出现。`,
  random: (seed) =>
    `程序用到随机数。小的随机数每种取值都走过；其余的由种子 ${seed} 决定，结论只对这个种子成立。`,

  outputs: (count, shown) => {
    if (count === '1') return '它打印的总是同一段文字：';
    const all = `它能打印 ${grouped(count)} 种不同的文字`;
    return count === String(shown) ? `${all}：` : `${all}。这里列出 ${shown} 种；--outputs all 列出全部。`;
  },
  outputsInfinite: '它能打印无穷多种不同的文字：有线程或进程会无限打印下去。',
  outputsUnknown: (complete) =>
    complete
      ? '它能打印多少种不同的文字：不知道，因为太多，无法一一区分。'
      : '它能打印多少种不同的文字：不知道，因为搜索没有完成。',
  nothing: '（什么也没有）',

  further: '继续搜索',
  smaller: (verdict) =>
    `想知道更多：${verdict ? '' : '用 --verdict，只问有哪些结局；'}提高上限；或者把程序改小（少几条消息，少几个线程）。`,
  verdict: '只看有哪些结局：程序大的时候用',
  whole: '每种结局的概率，以及最简调度',
  listOutputs: '看它能打印的所有文字',
  idealTiming: '没有延迟的情况',
  otherSeed: '换一组随机数',

  nothingToTell: (stopped) => `没有结果：${whyStopped(stopped)}。`,
  nothingYet: (worlds) => `搜索了 ${grouped(worlds)} 个状态后被中断，还没有任何调度执行到结束。`,
  progress: (worlds, perSecond, waiting, kinds) =>
    `${grouped(worlds)} 个状态，每秒 ${grouped(perSecond)} 个，${grouped(waiting)} 个待查${kinds.length === 0 ? '' : `；目前有：${kinds.map((kind) => KINDS[kind] ?? kind).join('、')}`}`,
};
