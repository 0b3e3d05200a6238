/** From a trace to what people and programs read. */

export { cut, displayWidth, pad, padStart, sanitize, wrap } from './fitting-text.js';
export { type ColorLevel, type Ink, paint } from './paint.js';
export { renderJson } from './trace/jsonl.js';
export { type DemoText, renderTrace, type TraceOptions } from './trace/lanes.js';
export { type DueText, frames } from './trace/play.js';
export { renderSummary, type SummaryOptions } from './trace/summary.js';
export { type Lang, type Words, wordsFor } from './words/catalog.js';
