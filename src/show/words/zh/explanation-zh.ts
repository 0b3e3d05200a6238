/** The words for an explanation in Simplified Chinese. */

import { grouped } from '../../chance.js';
import type { ExplanationWords } from '../explanation-words.js';
import { whyStopped } from './exploration-zh.js';

const allLines = (count: number): string =>
  count === 0 ? '什么都不打印是可能的' : `全部 ${grouped(count)} 行都能这样打印出来`;

export const zh: ExplanationWords = {
  possible: (switches, steps, prefix, simplest) =>
    `可能。下面是${prefix ? '输出以此开头' : '产生这段输出'}的${simplest ? '最简' : '一个'}调度：切换 ${grouped(switches)} 次，共 ${grouped(steps)} 步。`,
  noDelay: '不需要任何延迟。',
  needsDelay: '需要有延迟：如果每一步都不耗时，没有任何执行顺序会产生这段输出。',
  heldUp: ({ who, isKill, after, until }, time) => {
    const from = after === 0 ? '一开始' : `第 ${after} 步之后`;
    const then = until === null ? '' : `，到第 ${until} 步才${isKill ? '被终止' : '继续'}`;
    return `${who} 至少被延迟了 ${time}：${from}就可以${isKill ? '被终止' : '继续'}${then}。`;
  },
  moreHeld: (count) => `另外还有 ${grouped(count)} 处延迟。`,
  delayUnknown: (stopped) => `是否需要延迟，尚不清楚：${whyStopped(stopped)}。`,
  hangsHere: '文字结束的地方，程序卡住了。',

  impossible: (program, prefix, ideal) =>
    `不可能：${program === null ? '' : `${program} `}没有任何${ideal ? '不含延迟的' : ''}执行顺序${prefix ? '的输出以此开头' : '会产生这段输出'}。`,
  upTo: (count) => {
    if (count === 0) return '第 1 行就不可能出现：';
    const before = count === 1 ? '第 1 行' : `第 1 到 ${grouped(count)} 行`;
    return `${before}可以这样打印，接下来第 ${grouped(count + 1)} 行不可能出现：`;
  },
  wholeGoesOn: (count) => `${allLines(count)}，但程序不会到此结束，后面还会打印：`,
  wholeHangs: (count) => `${allLines(count)}，但这样打印的程序永远不会结束：它卡在那里。`,
  couldCome: '那里可能出现的是：',
  nothingMore: '那里不会再打印任何内容。',
  orNothingMore: '（或者不再打印）',
  others: (count) => `（另外还有 ${grouped(count)} 种）`,
  emptyLine: '（空行）',
  blanks: (line) => `第 ${grouped(line)} 行和其中一行只差在空白上。`,
  traceback: (line) =>
    `第 ${grouped(line)} 行开始有 traceback。Python 把它写到标准错误，而这里只比较标准输出：请把它删掉。`,
  blocks:
    '这段文字是写进文件或管道里的吗？那样 Python 会把每个进程的各行成块写出，顺序就不是打印的顺序了。怎样保留顺序，见 `queue-demo explain --help`。',
  seeded: (seed) => `程序用到随机数，其中大的由种子 ${seed} 决定；换一个种子也许就可能。`,

  unknown: (stopped) => `不知道：${whyStopped(stopped)}。`,
  soFar: (lines) =>
    lines === 0 ? '到目前为止，一行也没有对上。' : `到目前为止，找到了能打印前 ${grouped(lines)} 行的调度。`,

  addPrefix: '如果它还在运行，或者是被终止的',
  everyOutput: '看它能打印的所有文字',
  further: '继续往下搜',
};
