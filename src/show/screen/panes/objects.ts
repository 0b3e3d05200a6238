/** What queues, pipes and locks hold, who waits for them, and what variables are that threads share. */

import type { ObjectView, Variable } from '../../../model.js';
import { displayWidth, pad, sanitize } from '../../fitting-text.js';
import { namesOf } from '../../naming.js';
import { holdsText } from '../../trace/holds.js';
import { type InkedLine, text } from '../panes.js';
import { type Screen, viewOf } from '../screen.js';
import type { Style } from './actors.js';

const WIDEST_NAME = 18;
/** What else there is to say leaves at least so much of the line for the messages. */
const SHARE = 0.6;
const GAP = '  ';

/** A line for each object; those that are empty and wait for nobody last. */
export function objectLines(screen: Screen, width: number, style: Style): readonly InkedLine[] {
  const { objects, variables } = viewOf(screen);
  const shown = objects.filter((object) => isShown(object));
  if (shown.length + variables.length === 0) return [text(style.words.noObjects)];
  const all = [...shown, ...variables].map(({ name }) => displayWidth(sanitize(name)));
  const names = Math.min(WIDEST_NAME, Math.max(...all));
  const line = (object: ObjectView): InkedLine => objectLine(object, names, width, style);
  return [
    ...shown.filter(isBusy).map(line),
    ...variables.map((variable) => variableLine(variable, names, style)),
    ...shown.filter((each) => !isBusy(each)).map(line),
  ];
}

/** Longer values are cut where the pane ends. */
const variableLine = ({ name, value }: Variable, names: number, { paint }: Style): InkedLine => [
  ...text(pad(sanitize(name), names) + GAP, paint.strong),
  ...text(sanitize(value)),
];

const isBusy = ({ content, waiting }: ObjectView): boolean => content.length + waiting.length > 0;

/** A copy in a child process is worth a line only once it has something in it. */
function isShown(object: ObjectView): boolean {
  return !object.isChilds || isBusy(object);
}

function objectLine(
  object: ObjectView,
  names: number,
  width: number,
  { words, trace, paint }: Style,
): InkedLine {
  const remarks = [
    object.waiting.length > 0 ? words.waiting(namesOf(object.waiting).map(sanitize)) : '',
    ...Object.entries(object.detail).map(([key, value]) => sanitize(words.details[key]?.(value) ?? '')),
  ].filter((each) => each !== '');
  const rest = remarks.join(words.separator);
  const name = pad(sanitize(object.name), names);
  if (object.sort !== 'queue' && object.sort !== 'pipe')
    return [...text(name + GAP, paint.strong), ...text(rest)];
  const room = width - names - GAP.length;
  const held = holdsText(
    object,
    rest === '' ? room : Math.max(room - displayWidth(rest), room * SHARE),
    trace,
  );
  return [...text(name + GAP, paint.strong), ...text(rest === '' ? held : held + GAP + rest)];
}
