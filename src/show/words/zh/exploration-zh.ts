/** The words for an exploration in Simplified Chinese. */

import type { ExploredPrints } from '../../../model.js';
import { grouped } from '../../chance.js';
import type { ExplorationWords, Stopped, Timers } from '../exploration-words.js';
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
  return [...text('睡眠', sleeps), ...text('超时', timeouts)].join('和');
}

/** What comes of being late. */
function delays({ sleeps, timeouts }: Timers): string {
  const late = [
    ...(sleeps.length > 0 ? ['有人睡过了头，别人已经往前走'] : []),
    ...(timeouts.length > 0 ? ['别人正要动手，等的人却已经超时'] : []),
  ];
  return late.join('；或者');
}

const KINDS: Readonly<Record<string, string>> = {
  livelock: '活锁',
  deadlock: '死锁',
  error: '出错',
  finished: '结束',
};

const size = (worlds: number, steps: number): string =>
  `${grouped(worlds)} 个状态，其间 ${grouped(steps)} 步`;

const SHARES = { always: '总是', 'nearly always': '几乎总是', 'hardly ever': '几乎从不' } as const;

function badEnds(bad: number, all: number): string {
  if (all === 1) return '有问题：每一个调度都是同一种结局，而且是坏的。';
  if (bad === all) return `有问题：可能的结局有 ${all} 种，全是坏的。`;
  return `有问题：可能的结局有 ${all} 种，其中 ${bad} 种是坏的。`;
}

function whatItPrints({ kind, texts, nothing }: ExploredPrints): string {
  if (nothing) return '什么也不打印';
  if (kind === 'one text') return '打印的文字总是一样';
  if (kind === 'same lines')
    return texts === null ? '打印的行总是一样，先后不同' : `打印的行总是一样，先后有 ${grouped(texts)} 种`;
  return `打印的行不总是一样${texts === null ? '' : `（共 ${grouped(texts)} 种不同的文字）`}`;
}

export const zh: ExplorationWords = {
  proved: (timing, endless, prints) => {
    const scope = `${endless ? '凡是会结束的' : '每一种'}执行顺序（${timing === 'ideal' ? '理想时间' : '任意耽搁'}）`;
    const held = `${endless ? '' : '都会结束，'}没有异常，没有消息没人收，没有更新丢失`;
    return prints === null
      ? `已证明，对${scope}：${held}。没有比较打印的内容。`
      : `已证明，对${scope}：${held}；${whatItPrints(prints)}。`;
  },
  prints: (prints) =>
    prints.kind === 'different lines'
      ? `打印什么取决于执行顺序${prints.texts === null ? '' : `：共 ${grouped(prints.texts)} 种不同的文字`}。不是每种顺序都会打印的行：`
      : `无论哪种执行顺序，${whatItPrints(prints)}。`,
  otherVariants: '还有别的：--outputs 列出它们。',
  noneOfThese: '（这些行一行也没有）',
  notClean: (bad, all, lost) => {
    const updates = `对 ${lost.join('、')} 的更新可能丢失`;
    if (bad === 0) return `有问题：${all === 1 ? '每一个调度都正常结束' : '各种结局都正常'}，但${updates}。`;
    return lost.length === 0 ? badEnds(bad, all) : `${badEnds(bad, all)}另外，${updates}。`;
  },
  partlyBad: (stopped) => `有问题，而且可能不止这些：${whyStopped(stopped)}。`,
  partlyGood: (stopped) => `目前没发现问题，但什么也没有证明：${whyStopped(stopped)}。`,

  outcome: '结局',
  odds: '多常见',
  steps: '步数',
  switches: '切换',
  certain: '何时成定局',
  livelock: '活锁',
  deadlock: '死锁',
  error: (types) => `出错 ${types.join('、')}`,
  finished: (unread) => (unread === 0 ? '正常结束' : `结束，${grouped(unread)} 条没人收`),
  share: (share) => {
    if (share.kind !== 'some') return SHARES[share.kind];
    return `${grouped(share.of)} 次里有 ${grouped(share.runs)} 次`;
  },
  after: (step) => (step === 0 ? '一开始' : `第 ${step} 步之后`),
  goesOn: (actors) => `${actors.join('、')} 会一直转下去。`,
  cycle: (from, to) => `第 ${from} 步到第 ${to} 步绕成一圈。`,
  others: (count) => `另外还有 ${grouped(count)} 种结局：用 --json 可以看到全部。`,
  legend: (whole) => [
    ...(whole ? ['多常见：假如每一步由谁来走，都抛硬币决定；数字已取整。'] : []),
    `步数：指有这种结局的${whole ? '最简单的调度' : '一个调度；也许还有更简单的'}。`,
    '切换：在这个调度里，换一个线程或进程来走的次数。',
    ...(whole ? ['何时成定局：走完它的哪一步，就不会再有别的结局。'] : []),
  ],

  lostUpdate: (place) => `更新丢失：${place}`,
  lostAt: (step, line) => `第 ${step} 步，第 ${line} 行：`,
  lostRead: (who, value) => `${who} 读${value === null ? '了它' : `到 ${value}`}`,
  lostBetween: (who, value) => `${who} 写${value === null ? '了它' : `入 ${value}`}`,
  lostWrite: (who, value, read, whose) =>
    `${who} 写${value === null ? '了它' : `入 ${value}`}，这个值是由第 ${read} 步读到的算出来的：${whose} 的更新丢失了`,
  otherLost: (count) => `另外还有 ${grouped(count)} 处更新丢失：用 --json 可以看到全部。`,
  lostAdvice: '改法：把读和写放进同一个 `with lock:` 里，而且处处用同一把锁。',

  searchedAll: (worlds, steps) => `搜索了 ${size(worlds, steps)}。这就是全部，没有别的结局。`,
  searchedSome: (worlds, steps) => `搜索了 ${size(worlds, steps)}。还没有搜完。`,
  partial: (outcomes) =>
    outcomes === 0
      ? '还没有一个调度走到头，所以不知道会有什么结局。'
      : '已证明：表里的结局都可能发生。没有证明：不会有别的结局。多常见、何时成定局，要搜完才知道。',
  onlyOutcomes:
    '用了 --verdict，只找有哪些结局：别人看不见的步没有一一区分，每种结局多常见也没有去算。查了丢失的更新，没有比较打印的内容。',
  endless: '调度也可以一直绕圈，绕多久都行，却仍然能结束。这不算活锁：由抛硬币决定的话，早晚会结束。',
  ideal: (timers) =>
    `这里的时间分毫不差，${timersText(timers)}都准点：谁也做不出新的事了，时间才走。真实的机器上每一步都可能被耽搁：${delays(timers)}。那时结局可能更多：试试 --timing any。`,
  any: (timers) =>
    `这里什么都不保证准点，连${timersText(timers)}也一样：可能${delays(timers)}。--timing ideal 里时间分毫不差；在那里看不到的结局，要有这样的耽搁才会出现。`,
  random: (seed) =>
    `程序用到随机数。小的随机数每种取值都走过；其余的由种子 ${seed} 决定，结论只对这个种子成立。`,

  outputs: (count, shown) => {
    if (count === '1') return '它打印的总是同一段文字：';
    const all = `它能打印 ${grouped(count)} 种不同的文字`;
    return count === String(shown) ? `${all}：` : `${all}。这里列出 ${shown} 种；--outputs all 列出全部。`;
  },
  outputsInfinite: '它能打印无穷多种不同的文字：有什么在永远不停地打印。',
  outputsUnknown: (complete) =>
    complete
      ? '它能打印多少种不同的文字：不知道，因为太多，分辨不过来。'
      : '它能打印多少种不同的文字：不知道，因为没有搜完。',
  nothing: '（什么也没有）',

  further: '继续往下搜',
  smaller: (verdict) =>
    `想知道更多：${verdict ? '' : '用 --verdict，只问有哪些结局；'}提高上限；或者把程序改小（少几条消息，少几个线程）。`,
  verdict: '只看有哪些结局：程序大的时候用',
  whole: '看每种结局多常见，以及最简单的调度',
  listOutputs: '看它能打印的所有文字',
  idealTiming: '没有耽搁的时候',
  otherSeed: '换一组随机数',

  nothingToTell: (stopped) => `没有结果可说：${whyStopped(stopped)}。`,
  nothingYet: (worlds) => `搜索了 ${grouped(worlds)} 个状态后被中断，还没有一个调度走到头。`,
  progress: (worlds, perSecond, waiting, kinds) =>
    `${grouped(worlds)} 个状态，每秒 ${grouped(perSecond)} 个，${grouped(waiting)} 个待查${kinds.length === 0 ? '' : `；目前有：${kinds.map((kind) => KINDS[kind] ?? kind).join('、')}`}`,
};
