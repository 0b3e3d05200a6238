/** The words for predictions in Chinese. */

import type { AskedStep, PredictWords } from '../predict-words.js';

function asked(step: AskedStep): string {
  switch (step.kind) {
    case 'operation':
      return `下一步：${step.actor} 执行 ${step.text}（第 ${step.line} 行）。`;
    case 'end':
      return `下一步：${step.actor} 执行到头，要结束了。`;
    case 'feeds':
      return `下一步：${step.actor} 把一条消息写入管道。`;
    case 'clock':
      return '下一步：时钟往前走。';
    case 'kill':
      return '下一步：终止生效。';
  }
}

export const zh: PredictWords = {
  asked,
  who: '在这之后，哪些线程可以继续执行？',
  print: '会打印什么？',
  finish: '在这之后，还有可能一切正常地结束吗（不出错，所有消息都已收到）？',
  actors: (names) =>
    names.length === 0 ? '都不能' : names.length === 1 ? `只有 ${names[0]}` : names.join('、'),
  yes: '有可能',
  no: '不可能了',
  keys: (count) => `你的预测：按 1 到 ${count}；按 s 跳过。`,
  notAChoice: (key, count) => `${key} 不是答案：按 1 到 ${count}，或按 s 跳过。`,

  right: '对。',
  wrong: (choice) => `不对，答案是：${choice}。`,
  skipped: (choice) => `答案是：${choice}。`,
  waits: (waiting) => waiting.map(({ actor, reason }) => `${actor}：${reason}。`).join(''),
  sleeps: '睡眠中',
  printedAt: (line) => `是第 ${line} 行打印的。`,
  open: (outcomes) => `还可能：${outcomes.join('；')}。`,
  certain: (outcome) => `从这里起，什么次序都一样：${outcome}。`,
  score: (right, count) => `预测 ${count} 题，对 ${right} 题`,
  together: (sentences) => sentences.join(''),
  hidden: '预测时不显示',
};
