/** From a trace to what people and programs read. */

export { renderJson } from './jsonl.js';
export { type DemoText, renderTrace, type TraceOptions } from './lanes.js';
export type { ColorLevel } from './paint.js';
export { type Frame, frames } from './play.js';
export { cut, displayWidth, pad, sanitize, wrap } from './source.js';
export { renderSummary, type SummaryOptions } from './summary.js';
export { type Lang, type Words, wordsFor } from './words/index.js';
