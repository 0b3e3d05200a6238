/** The words for a comparison with real Python in Simplified Chinese. */

import { grouped } from '../../chance.js';
import type { Excuse, PythonSetting, UncaughtError } from '../../comparison/compared.js';
import type { ComparisonWords } from '../comparison-words.js';

const runsOf = (count: number, runs: number): string =>
  count === runs ? `${grouped(runs)} 次运行全都` : `${grouped(runs)} 次运行里有 ${grouped(count)} 次`;

const EXCUSES: Readonly<Record<Excuse, string>> = {
  clock: '读了时钟',
  pid: '取了进程号或线程号',
  address: '显示了内存地址',
  random: '从很多个数里取随机数',
  hash: '使用了集合，而集合的顺序每次运行都可能不同',
};

const SHARES = { always: '总是', 'nearly always': '几乎总是', 'hardly ever': '几乎从不' } as const;

function setting({ python, runs, jobs, hog, switchInterval, scale }: PythonSetting): string {
  const how = [
    ...(jobs > 1 ? [`同时 ${jobs} 个`] : []),
    ...(hog ? ['同时让一个 CPU 核心保持满载'] : []),
    ...(switchInterval === null ? [] : [`每 ${switchInterval} 秒切换线程`]),
    ...(scale === null ? [] : [`sleep 和超时都乘以 ${scale}`]),
  ];
  return `Python ${python}：${[`运行 ${grouped(runs)} 次`, ...how].join('，')}。`;
}

const failed = (errors: readonly UncaughtError[]): string =>
  `因异常结束：${errors.map(({ type, line }) => `第 ${line} 行 ${type}`).join('、')}`;

export const zh: ComparisonWords = {
  setting,
  otherVersion: '模型遵循 Python 3.11。两者不一致时，也可能是版本之间的差别。',
  interrupted: (runs, planned) => `被中断：${grouped(planned)} 次运行完成了 ${grouped(runs)} 次。`,

  allPossible: (runs, distinct) =>
    `${grouped(runs)} 次运行的输出，模型都能产生，共 ${grouped(distinct)} 种。`,
  impossible: (count, runs, sameVersion) =>
    `${runsOf(count, runs)}打印了模型打印不出的内容。` +
    (sameVersion
      ? '这是 queue-demo 的错误：请把程序和这里的输出一起报告给我们。'
      : '这或者是 Python 版本之间的差别，或者是 queue-demo 的错误；如果是后者，请把程序和这里的输出一起报告给我们。'),
  unjudged: (count, runs, excuses) =>
    `${runsOf(count, runs)}打印了任何调度都不会打印的内容。对此不作判断，因为程序${excuses
      .map((each) => EXCUSES[each])
      .join('，')}。`,
  unknown: (count, runs) =>
    `${grouped(runs)} 次运行里有 ${grouped(count)} 次，不知道模型能不能打印同样的内容：没有搜完。`,

  outputs: (replays) =>
    replays ? 'Python 打印的内容，以及模型里打印同样内容的调度：' : 'Python 打印的内容：',
  runs: (count, of, said) =>
    [count < of ? `${grouped(of)} 次里有 ${grouped(count)} 次` : `全部 ${grouped(of)} 次`, ...said].join(
      '；',
    ),
  hung: (seconds) => `${seconds} 秒后还在运行`,
  failed,
  ideal: '不需要任何延迟',
  delayed: '需要有延迟才可能',
  isImpossible: '模型里不可能',
  isUnjudged: '不作判断',
  isUnknown: '不知道',
  asBefore: (lines, all) =>
    all ? `（只有同上的前 ${grouped(lines)} 行）` : `（前 ${grouped(lines)} 行同上）`,
  nothing: '（什么也没有）',
  moreLines: (lines) => `（还有 ${grouped(lines)} 行）`,
  neverEnds: '在模型里，打印这些内容的运行永远不会结束，而 Python 结束了。',
  wrong: (lines, line) =>
    line === null
      ? `这 ${grouped(lines)} 行模型都能打印，但不能就此结束。`
      : `${lines === 0 ? '模型里一开始' : `模型能打印前 ${grouped(lines)} 行，接下来`}不可能是：${line}`,
  instead: (lines) => `可能的是：${lines.map((line) => line ?? '（结束）').join(' | ')}`,
  more: (outputs, least, most) => {
    const seen = least === most ? grouped(least) : `${grouped(least)} 到 ${grouped(most)}`;
    return `另外还有 ${grouped(outputs)} 种输出，各出现 ${seen} 次：用 --outputs all 可以全部列出。`;
  },

  unseen: (runs) => `还可能发生，而这 ${grouped(runs)} 次运行没有出现的：`,
  notSeen: (outcome, share) => {
    if (share === null) return `${outcome}，概率未知`;
    return share.kind === 'some'
      ? `${outcome}，约 ${grouped(share.runs)}/${grouped(share.of)}`
      : `${outcome}，${SHARES[share.kind]}`;
  },
  coin: '概率：假设每一步都随机选择由哪个线程执行；数值为近似值。',
  moreUnseen: (outcomes) => `另外还有 ${grouped(outcomes)} 种结局：用 --json 可以看到全部。`,
  allSeen: '模型里没有别的结局。',
  notSearched: '还可能发生什么，没有搜完，所以可能不止这些。',
  alike: '从外面看，卡住的运行在哪一种死锁或活锁里都一样：凡是有可能的，都算出现过。',
  unreadByModel: '未读消息从外部看不到，这里按对应的调度判断。',

  everyOrder: '看所有可能发生的事',
  underStress: '在压力下多运行几次',
  faster: '不用等那么久的睡眠',

  running: (ended, all, hung, distinct) =>
    `Python：${grouped(all)} 次运行完成了 ${grouped(ended)} 次${hung > 0 ? `，卡住 ${grouped(hung)} 次` : ''}，${grouped(distinct)} 种不同的输出`,
  nothingYet: '还没有一次运行结束就被中断了。',
};
