/** The model's own limits, in Chinese. */

import type { Limit } from '../../../model.js';
import { grouped } from '../../chance.js';

/** How much of what there is. */
export function amount({ by, limit }: Limit): string {
  const figure = grouped(limit);
  switch (by) {
    case 'instructions':
      return `两次对其他线程可见的操作之间最多执行 ${figure} 条指令`;
    case 'memory':
      return `一步最多用 ${figure} MB 内存`;
    case 'size':
      return `一个值最多 ${figure} 个元素、字符或二进制位`;
    case 'threads':
      return `最多 ${figure} 个线程`;
    case 'processes':
      return `最多 ${figure} 个进程`;
  }
}
