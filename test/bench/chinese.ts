/** The figures in Chinese: the same numbers, with the words of the report replaced. */

/** In the order in which they are replaced: what holds another comes before it. */
const PHRASES: readonly (readonly [english: string | RegExp, chinese: string])[] = [
  ['Every schedule of odd-even.', 'odd-even 的所有调度。'],
  ['Start.', '启动。'],
  [
    /Whole processes, output to a pipe; medians of (\d+) runs in turn\./,
    '整个进程，输出到管道；轮流运行 $1 次，取中位数。',
  ],
  ['`--timing any`, from the file to the verdict. ', '`--timing any`，从读取文件到得出结论。'],
  [
    ': generating, compiling (`-O2`) and searching, with its partial-order reduction, and without (full). ',
    '：生成、编译（`-O2`）和搜索，分别使用和不使用（“完整”）偏序约简。',
  ],
  [
    'Whole processes, in turn, medians; worlds a second of the search alone where that can be told apart; ratios to Spin as it comes.',
    '整个进程，轮流运行，取中位数；能区分时，每秒状态数只按搜索的时间计算；比值以 Spin 的默认设置为准。',
  ],
  [/time \/ Spin/g, '时间 / Spin'],
  [/memory \/ Spin/g, '内存 / Spin'],
  [/worlds\/s/g, '状态数/秒'],
  ['| command ', '| 命令 '],
  [/\bworlds\b/g, '状态数'],
  [/\bleast\b/, '最少'],
  [/\bratio\b/, '比值'],
  [/\bseconds \(search\)/g, '秒（搜索）'],
  [' (with the parser)', '（含语法分析）'],
  [/Spin, full/g, 'Spin，完整'],
  [/(\d+) messages, (\d+) consumers\./g, '$1 条消息，$2 个消费者。'],
  [/(\d+) messages\./g, '$1 条消息。'],
  [/, load ([\d.]+)\.$/m, '，负载 $1。'],
];

/**
 * The report of the figures, as `report` makes it, in Chinese.
 * @throws Error where the report does not use all of these words: then some of it would stay English
 */
export function inChinese(figures: string): string {
  const missing = PHRASES.filter(([english]) => figures.search(pattern(english)) < 0);
  if (missing.length > 0)
    throw new Error(`the report does not say: ${missing.map(([english]) => english).join('; ')}`);
  return PHRASES.reduce((text, [english, chinese]) => text.replace(english, chinese), figures);
}

const pattern = (english: string | RegExp): RegExp =>
  typeof english === 'string' ? new RegExp(english.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : english;
