/** The words for an explanation in Simplified Chinese. */

import { grouped } from '../../chance.js';
import type { ExplanationWords } from '../explanation-words.js';
import { whyStopped } from './exploration-zh.js';

const allLines = (count: number): string =>
  count === 0 ? '什么都不打印是可能的' : `全部 ${grouped(count)} 行都能这样打印出来`;

export const zh: ExplanationWords = {
  possible: (switches, steps, prefix, simplest) =>
    `可能。下面是${prefix ? '输出以此开头' : '打印出这段文字'}的${simplest ? '最简单的' : '一个'}调度：切换 ${grouped(switches)} 次，共 ${grouped(steps)} 步。`,
  noDelay: '它不需要任何耽搁。',
  needsDelay: '它需要耽搁：如果每一步都不花时间，没有一个调度会打印出这段文字。',
  heldUp: ({ who, isKill, after, until }, time) => {
    const from = after === 0 ? '一开始' : `第 ${after} 步之后`;
    const then = until === null ? '' : `，到第 ${until} 步才${isKill ? '被杀掉' : '继续'}`;
    return `${who} 至少被耽搁了 ${time}：${from}就可以${isKill ? '被杀掉' : '继续'}${then}。`;
  },
  moreHeld: (count) => `另外还有 ${grouped(count)} 处耽搁。`,
  delayUnknown: (stopped) => `是否需要耽搁，还不知道：${whyStopped(stopped)}。`,
  hangsHere: '文字结束的地方，程序卡住了。',

  impossible: (program, prefix, ideal) =>
    `不可能：${program === null ? '程序' : `${program} `}没有一个${ideal ? '不带耽搁的' : ''}调度${prefix ? '的输出以此开头' : '打印出这段文字'}。`,
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
    '这段文字是写进文件或管道里的吗？那样 Python 会把每个进程的各行成块写出，次序就不是打印的次序了。怎样保留次序，见 `queue-demo explain --help`。',
  seeded: (seed) => `程序用到随机数，其中大的由种子 ${seed} 决定；换一个种子也许就可能。`,

  unknown: (stopped) => `不知道：${whyStopped(stopped)}。`,
  soFar: (lines) =>
    lines === 0 ? '到目前为止，一行也没有对上。' : `到目前为止，找到了能打印前 ${grouped(lines)} 行的调度。`,

  addPrefix: '如果它还在运行，或者是被杀掉的',
  everyOutput: '看它能打印的所有文字',
  further: '继续往下搜',
};
