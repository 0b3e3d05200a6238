/** The words for a walk in Simplified Chinese. */

import { grouped } from '../../chance.js';
import { type Details, named, type StepWords } from '../step-words.js';

const list = (names: readonly string[]): string => names.join('、');

const details: Details = {
  unfinished: (value) => (value === 0 ? '' : `${value} 个任务未完成`),
  shutDown: (value) => (value ? '已关停' : ''),
  locked: (value) => (value ? '已上锁' : '没上锁'),
  holder: named((names) => `在 ${list(names)} 手里`),
  depth: (value) => (Number(value) > 1 ? `${value} 层` : ''),
  permits: (value) => `${value} 个许可`,
  set: (value) => (value ? '已设置' : '未设置'),
  inside: (value) => `到了 ${value} 个`,
  parties: (value) => `共 ${value} 个`,
  broken: (value) => (value ? '已损坏' : ''),
  stuck: (value) => (value ? '卡死：消息只写了一半' : ''),
  reader: named((names) => `读锁：${list(names)}`),
  buffered: (value) => `<- 还有 ${value} 条在缓冲区`,
  closed: named((names) => `已在 ${list(names)} 关闭`),
  values: (value) => String(value),
};

export const zh: StepWords = {
  step: (step, ahead) => (ahead === 0 ? `第 ${step} 步` : `第 ${step} 步，共 ${step + ahead} 步`),
  time: (time) => `时间 ${time}`,
  timing: { ideal: '理想时间', any: '每一步都可能延迟' },
  playing: (rate, back) => `${back ? '正在后退' : '正在播放'}，每秒 ${rate} 步`,

  panes: {
    source: '源代码：左边的数字表示停在该行的线程或进程',
    actors: '线程和下一步操作：[ ] 现在可以执行',
    objects: '共享对象',
    printed: '已打印',
    steps: '最近几步',
    help: '按键',
    outcomes: '可能的结局，以及从这里起的概率',
    ways: '选哪一个？',
  },
  nothingPrinted: '（什么都没有）',
  noObjects: '（还没有）',
  noSteps: '（还没有）',

  line: (line) => `${line} 行：`,
  ending: '执行到最后',
  feeds: (object) => `把一条消息送进 ${object}`,
  goesOn: (call) => `${call}：取出消息（已有读锁）`,
  cutOff: '达到上限',
  loops: '永远空转',
  sleeping: (until) => (until === null ? '睡眠' : `睡到 ${until}`),
  timeOut: (until) => `（到 ${until} 为止）`,
  gone: {
    ended: (actors) => `已结束：${list(actors)}`,
    failed: (actors) => `因异常结束：${list(actors)}`,
    killed: (actors) => `被终止：${list(actors)}`,
  },
  clock: '时钟',
  clockTo: (time) => `走到 ${time}`,
  kill: (process) => `终止 ${process}`,
  takesEffect: '生效',
  more: (count) => `（还有 ${count} 行）`,
  branch: (value) => `随机数取第 ${value} 个`,
  found: (value) =>
    value === '0' ? '此时没有线程处于操作中途' : `此时有线程正在打印或等待中，或留下了锁：情形 ${value}`,

  waiting: (actors) => `${list(actors)} 在等`,
  details,

  possible: (shares) => `还可能：${shares}`,
  possibleSoFar: (shares) => `还可能（目前所知）：${shares}`,
  exploring: (worlds) => (worlds === 0 ? '正在探索 ...' : `正在探索，已看过 ${grouped(worlds)} 个状态 ...`),
  limited: '程序太大，无法全部探索',
  notKnown: '不知道',
  noEndYet: '还没有找到结局',
  certain: (outcome) => `只剩这一种结局，与执行顺序无关：${outcome}`,
  odds: (outcome, odds) => (odds === null ? outcome : `${outcome} ${odds}`),
  closed: (outcomes) => `这一步排除了：${outcomes}。`,
  closes: (outcomes) => `排除：${outcomes}`,
  makesCertain: (outcome) => `只剩：${outcome}`,
  kinds: {
    violation: '违反断言',
    livelock: '活锁',
    deadlock: '死锁',
    error: '出错',
    unread: '有未读消息',
    finished: '正常结束',
    cut: '停止',
  },
  error: (types) => `出错 ${types.join('、')}`,
  unread: (count) => `结束，${grouped(count)} 条消息未读`,
  separator: '，',

  goal: (outcome) => `你的目标：${outcome}`,
  noSuchEnd: (goal, ends) => `没有任何执行顺序的结局是 ${goal}。可能的结局：${list(ends)}。`,
  leading: (outcome) => `正在走向：${outcome}`,
  walked: (steps, switches, hints) =>
    `你：${grouped(steps)} 步，切换 ${grouped(switches)} 次${hints === 0 ? '' : `，提示 ${hints} 次`}`,
  fewest: (steps, switches) => `最简单：${grouped(steps)} 步，切换 ${grouped(switches)} 次`,
  reached: (outcome) => `已到达：${outcome}。`,
  compared: ({ steps, switches, hints }) => {
    const price = switches + hints;
    const asked = hints === 0 ? '' : `（${hints} 次提示各算一次）`;
    if (price <= 0 && steps <= 0) return '没有更简单的走法。';
    return price <= 0
      ? `切换已经最少，步数比最简单的走法多 ${steps} 步。`
      : `比最简单的走法多切换 ${price} 次${asked}${steps > 0 ? `，多 ${steps} 步` : ''}。按 Home 回到开头再试。`;
  },

  welcome: '尚未执行任何一步。按 [ ] 里的数字，让对应的线程执行一步；按回车，随机选一个。',
  again: (step) => `与第 ${step} 步之后完全相同：此后形成了循环。`,
  message: (message) => {
    switch (message.kind) {
      case 'sleeps':
        return `${message.actor} 正在 sleep：其他线程都在等待时，时钟才前进。`;
      case 'ended':
        return message.status === 'killed'
          ? `${message.actor} 已被终止。`
          : `${message.actor} 已经${message.status === 'failed' ? '因异常' : ''}结束。`;
      case 'limit':
        return `${message.actor} 在第 ${message.line} 行达到模型的上限：之后会怎样，不知道。`;
      case 'loops':
        return `${message.actor} 在第 ${message.line} 行空转，没有执行任何对其他线程可见的操作。`;
      case 'nobody':
        return `没有编号 ${message.number}；现在只能选 0 到 ${message.most}。`;
      case 'clock':
        return message.waiting
          ? '时钟不动：所有线程都在等待或空转时，它才前进。'
          : '时钟不动：没有线程在 sleep 或等待超时。';
      case 'hint':
        return `提示：按 ${message.key}（${message.who}）。${message.free ? '' : '算多切换一次。'}`;
      case 'led':
        return `这是最简单的走法，结局是：${message.outcome}。空格自动走，回车走一步。`;
      case 'impossible':
        return `从这里再也到不了：${message.outcome}。按 b 回到最后一条路被堵死之前。`;
      case 'reached':
        return `已经到了：${message.outcome}。`;
      case 'unknown-key':
        return `${message.key} 在这里没有作用。按 ? 看所有按键。`;
      case 'rate':
        return `每秒 ${message.rate} 步。`;
      case 'turned':
        return `第 ${message.step} 步是转折点。在它之前还可能：${list(message.closed)}。`;
    }
  },
  remarks: {
    over: '到此为止：再也不会发生任何事。按左箭头或 Home 往回走，按 q 退出。',
    first: '这就是开头，不能再往回走了。',
    last: '前面还没有走过：按 [ ] 里的数字，或按回车。',
    'no-kill': '现在没有待终止的进程。',
    'no-goal': '提示要有目标：先按 o 选一个结局。',
    'not-known': '还不知道：正在探索，过一会儿再试。',
    'never-known': '不知道：程序太大，无法全部探索。',
    'nothing-closed': '到现在为止，哪一步都没有排除任何结局：一开始可能的，现在都还可能。',
    paused: '暂停。按空格继续。',
  },
  waits: (sentence, until) => (until === null ? sentence : `${sentence}最多等到 ${until}。`),
  keys: {
    let: { key: '0-9', short: '让它走', long: '让这个号码走一步' },
    any: { key: '回车', short: '随机', long: '随机选一个走（同一个种子，选法总是一样）' },
    history: { key: '<- ->', short: '后退、前进', long: '在走过的步里后退、前进；u 也是后退' },
    play: { key: '空格', short: '播放', long: '自动往前走；再按一次暂停' },
    lead: { key: 'o', short: '结局', long: '选一个结局，带你走过去' },
    turn: { key: 'b', short: '转折点', long: '回到最后一个转折点之前' },
    clock: { key: 'c k', short: '时钟、终止', long: '让时钟前进，或让终止生效' },
    next: { key: 'n', short: '下次切换', long: '一直执行到切换线程为止' },
    choice: { key: 'f', short: '下次选择', long: '只有一步可走时，一直往前走' },
    hint: { key: 'h', short: '提示', long: '要到达目标，下一步该由哪个线程执行' },
    ends: { key: 'Home End', short: '开头、末尾', long: '到开头；到走过的最后一步' },
    speed: { key: '+ -', short: '快、慢', long: '播放得快些、慢些' },
    number: { key: '#', short: '号码', long: '输入大于 9 的号码' },
    help: { key: '?', short: '帮助', long: '这份帮助' },
    quit: { key: 'q', short: '退出', long: '退出；走过的步会印成一条命令' },
  },
  legend: [
    '两步之间，每个线程都停在一个对其他线程可见的操作之前：put、get、print、锁。一步就是执行这个操作，再运行到下一个这样的位置。“阻塞”表示现在无法执行，后面写着原因。百分比：每一步都随机选择线程时，各结局的概率。“! 排除”：执行这一步之后，该结局不再可能。',
  ],
  open: '可能',
  closedNow: '不再可能',
  chooseOutcome: '按数字，选你想看到的结局；按别的键离开。',
  chooseWay: '按数字，选要发生的那一个；按别的键离开。',
  typeNumber: (typed) => `要走的号码：${typed}_   （回车：让它走；Esc：算了）`,
  anyKey: '按任意键回去。',
};
