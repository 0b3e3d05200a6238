/** How it came to this, in Simplified Chinese. */

import type { Call, Cause, Did, Fate, Told } from '../../../model.js';
import type { CausesWords } from '../causes-words.js';

type Of<Kind extends Told['kind']> = Extract<Told, { readonly kind: Kind }>;
type MessageTold = Of<
  'took-last' | 'puts-no-more' | 'takes-no-more' | 'unread' | 'not-done' | 'no-room' | 'sentinels'
>;

/** `（位于 transfer，由 clerk 调用）`; nothing where the name of the thread says it. */
function callText([inner, ...outer]: readonly Call[]): string {
  if (inner === undefined || outer.length === 0) return '';
  const from = outer.slice(0, 2).map((call) => `，由 ${call.function} 调用`);
  return `（位于 ${inner.function}${from.join('')}）`;
}

const KEPT: Readonly<Record<Fate, string>> = {
  ended: '没有释放就结束了',
  failed: '还没有释放就因异常结束',
  killed: '还没有释放就被终止',
  'cut-off': '还没有释放就被中止',
  'code-done': '没有释放就执行完了全部代码',
  waits: '一直没有释放，自己也在等待',
  'goes-on': '一直没有释放',
};

const ENDS: Readonly<Record<Fate, string>> = {
  ended: '结束',
  failed: '因异常结束',
  killed: '被终止',
  'cut-off': '是守护线程，在这里被中止',
  'code-done': '已执行完全部代码',
  waits: '也在等待',
  'goes-on': '继续运行',
};

function didText({ kind, what, object }: Did): string {
  switch (kind) {
    case 'puts':
      return `向 ${object} 放入 ${what}`;
    case 'takes':
      return `从 ${object} 取走 ${what}`;
    case 'feeds':
      return `把 ${what} 写入 ${object} 的管道`;
    case 'writes':
      return `写入 ${object} = ${what}`;
    case 'runs':
      return `执行 ${what}`;
    case 'calls':
      return object === null ? `调用 ${what}()` : `调用 ${object}.${what}()`;
    case 'ends':
      return '结束';
  }
}

function nowText({ question, now }: Of<'changes'>): string {
  return now === null || !/^(True|False|None|-?[0-9]+)$/.test(now)
    ? `之前 ${question} 的结果已经过时`
    : `此时 ${question} 的结果已变为 ${now}`;
}

function circle(who: string, { has, since, waitsFor, of, calls }: Of<'circle'>): string {
  const having =
    has === null || has.sort === 'actor' ? '' : `持有 ${has.name}${since ? `（第 ${since.line} 行）` : ''}，`;
  const isEnd = waitsFor === null || waitsFor.sort === 'actor';
  if (!isEnd && of.name === who)
    return `${who} 已经持有 ${waitsFor.name}，又在等待它被释放${callText(calls)}`;
  const wanted = isEnd ? `${of.name} 结束` : `${of.name} 持有的 ${waitsFor.name}`;
  return `${who} ${having}等待 ${wanted}${callText(calls)}`;
}

function sentence({ actor, told }: Cause): string {
  const who = actor?.name ?? '';
  switch (told.kind) {
    case 'circle':
      return circle(who, told);
    case 'keeps':
      return `${who} 获得 ${told.object.name}，${KEPT[told.fate]}`;
    case 'raises':
      return `${who} 抛出 ${told.type}${told.message === '' ? '' : `：${told.message}`}，没有被捕获`;
    case 'violates':
      return `${who} ${didText(told.did)}：此时“${told.property}”不成立`;
    case 'waits':
      return `${who} 在这里的 ${told.call}() 中等待${callText(told.calls)}`;
    case 'goes-round':
      return told.calls.length === 0
        ? `${who} 在这里无限循环`
        : `从这里起 ${who} 无限循环：${told.calls.join('、')}`;
    case 'signals-early':
    case 'clears':
    case 'too-few':
    case 'never':
      return lackSentence(who, told);
    case 'asks':
      return `${who} ${askText(told)}${told.becomes === 'ends' ? '，于是结束' : ''}`;
    case 'changes':
      return `${who} ${didText(told.did)}${told.isAfter ? `：${nowText(told)}` : ''}`;
    case 'end-open':
      return told.isCopy
        ? `${who} 启动 ${told.process.name}，它得到 ${told.object.name} 写端的一份副本，一直没有关闭`
        : `${told.object.name} 的写端在创建它的 ${told.process.name} 中一直没有关闭`;
    case 'forks-printing':
      return `${who} 启动 ${told.process.name} 时 ${told.holder.name} 正在打印：标准输出的锁被复制时处于锁定状态`;
    default:
      return messageSentence(who, told);
  }
}

function askText({ question, answer, isRaised, isRead }: Of<'asks'>): string {
  if (isRead) return `读 ${question}${answer === '' ? '' : `，得到 ${answer}`}`;
  return `询问 ${question}，得到${isRaised ? '异常' : ''} ${answer}`;
}

type LackTold = Of<'signals-early' | 'clears' | 'too-few' | 'never'>;

function lackSentence(who: string, told: LackTold): string {
  const object = told.object.name;
  switch (told.kind) {
    case 'signals-early':
      return `${who} 调用 ${object}.${told.call}()：只会唤醒已经在等待的线程`;
    case 'clears':
      return `${who} 清除 ${object}：此后处于未设置状态`;
    case 'too-few':
      return told.missing === null
        ? `${who} 到达 ${object}，它永远到不齐`
        : `${who} 到达 ${object}，还差 ${told.missing} 个`;
    case 'never':
      return NEVER[told.call]?.(object) ?? object;
  }
}

const NEVER: Readonly<Record<string, (object: string) => string>> = {
  put: (object) => `没有向 ${object} 放入过消息`,
  get: (object) => `没有从 ${object} 取走过消息`,
  notify: (object) => `没有调用过 ${object} 的 notify()`,
  set: (object) => `${object} 从未设置`,
};

function messageSentence(who: string, told: MessageTold): string {
  const object = told.object.name;
  switch (told.kind) {
    case 'took-last':
      return `${who} 从 ${object} 取走最后一条消息 ${told.message}`;
    case 'puts-no-more':
      return `${who} ${ENDS[told.fate]}；它共向 ${object} 放入 ${told.count} 条消息`;
    case 'takes-no-more':
      return `${who} ${ENDS[told.fate]}；它共从 ${object} 取走 ${told.count} 条消息`;
    case 'not-done':
      return `${who} 从 ${object} 取走 ${told.message}：此后没有为它调用 task_done()${told.more > 0 ? `，另有 ${told.more} 条也是` : ''}`;
    case 'no-room':
      return `${who} 向 ${object} 放入 ${told.message}：被读取之前，管道放不下`;
    case 'sentinels':
      return `有 ${told.takers} 个从 ${object} 取消息，直到取得 ${told.message}，而 ${told.message} 只有 ${told.count} 个`;
    case 'unread':
      return `${who} 向 ${object} 放入 ${told.message}，此后未被取走${told.more > 0 ? `，后面的 ${told.more} 条也是` : ''}`;
  }
}

export const causes: CausesWords = {
  heading: '原因：',
  title: '原因',
  at: (step, line) => {
    const parts = [...(step === null ? [] : [`第 ${step} 步`]), ...(line === null ? [] : [`第 ${line} 行`])];
    return parts.length === 0 ? '' : `${parts.join('，')}：`;
  },
  stack: (actor, calls) =>
    `${actor} 位于 ${calls.map((call) => `${call.function}（第 ${call.line} 行）`).join('，调用者为 ')}。`,
  sentence,
};
