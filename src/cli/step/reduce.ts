/** What each input does to a session. */
import { here } from '../../schedule/walk.js';
import { outcomeNames } from '../../show/command.js';
import { choiceKey } from '../../show/screen/panel.js';
import type { Panel } from '../../show/screen/screen.js';
import type { FuturesAnswer } from './background.js';
import type { KeyPress } from './keys.js';
import { goBack, goForth, goOn, hint, killNow, leadTo, letGo, moveClock } from './moves.js';
import { delayOf, play, start, ticked, turnBack } from './player.js';
import { forth, predicting } from './predicting.js';
import { answered, knownHere, moved, type Onwards, RATES, type Session, said } from './session.js';

export type Input =
  | { readonly kind: 'key'; readonly key: KeyPress }
  | { readonly kind: 'answer'; readonly answer: FuturesAnswer }
  /** The time has come for what goes on by itself. */
  | { readonly kind: 'tick' };

/** The session after an input. */
export function reduce(session: Session, input: Input): Session {
  switch (input.kind) {
    case 'answer':
      return answered(session, input.answer);
    case 'tick':
      return ticked(session);
    case 'key':
      return pressed(session, input.key);
  }
}

/** Whatever goes on by itself ends at a key. */
function pressed(session: Session, key: KeyPress): Session {
  if (key === 'ctrl-c') return { ...session, ended: 'interrupt' };
  const { panel } = session;
  const calm: Session = { ...play(session, null), message: null, panel: null };
  if (panel !== null) return inPanel(calm, panel, key);
  if (key === 'space' && delayOf(session) !== null) return said(calm, { kind: 'paused' });
  if (key === '+' || key === '-') return faster(session, key === '+' ? 2 : 1 / 2);
  if (/^[0-9]$/.test(key)) return letGo(calm, Number(key));
  return COMMANDS[key]?.(calm) ?? said(calm, { kind: 'unknown-key', key });
}

const COMMANDS: Readonly<Record<KeyPress, (session: Session) => Session>> = {
  enter: goOn,
  space: (session) => begin(session, 'forth'),
  n: (session) => begin(session, 'switch'),
  f: (session) => begin(session, 'choice'),
  b: turnBack,
  left: goBack,
  u: goBack,
  right: goForth,
  home: (session) => moved(session, 0),
  end: (session) => moved(session, session.walk.places.length - 1),
  c: moveClock,
  k: killNow,
  h: hint,
  o: askOutcome,
  '#': (session) => ({ ...session, panel: { kind: 'number', typed: '' } }),
  '?': (session) => ({ ...session, panel: { kind: 'help' } }),
  q: (session) => ({ ...session, ended: 'quit' }),
  esc: (session) => session,
};

function begin(session: Session, playing: Onwards): Session {
  return here(session.walk).outcome === null ? start(session, playing) : said(session, { kind: 'over' });
}

function faster(session: Session, factor: number): Session {
  const rate = Math.max(RATES.slowest, Math.min(RATES.fastest, session.player.rate * factor));
  return said({ ...session, player: { ...session.player, rate } }, { kind: 'rate', rate });
}

// ── panels ──

function inPanel(session: Session, panel: Panel, key: KeyPress): Session {
  switch (panel.kind) {
    case 'help':
      return key === 'q' ? { ...session, ended: 'quit' } : session;
    case 'outcomes':
      return outcomeChosen(session, key);
    case 'ways': {
      const way = panel.ways.find((_, index) => choiceKey(index) === key);
      return way === undefined ? session : forth(session, way);
    }
    case 'predict':
      return predicting(session, panel, key);
    case 'number':
      return numberTyped(session, panel.typed, key);
  }
}

function askOutcome(session: Session): Session {
  const known = knownHere(session);
  if (known !== null && known.outcomes.length > 0) return { ...session, panel: { kind: 'outcomes' } };
  return said(session, { kind: known?.final ? 'never-known' : 'not-known' });
}

function outcomeChosen(session: Session, key: KeyPress): Session {
  const { outcomes = [], futures = null } = knownHere(session) ?? {};
  const index = outcomes.findIndex((_, number) => choiceKey(number) === key);
  const name = outcomeNames(outcomes.map(({ kind }) => kind))[index];
  if (name === undefined) return session;
  const isOpen = futures?.open.some(({ outcome }) => outcome === index) ?? true;
  if (!isOpen && futures?.complete) return said(session, { kind: 'impossible', outcome: name });
  return leadTo(session, name);
}

/** Longer numbers than this are nobody's. */
const DIGITS = 4;

function numberTyped(session: Session, typed: string, key: KeyPress): Session {
  if (/^[0-9]$/.test(key))
    return { ...session, panel: { kind: 'number', typed: (typed + key).slice(0, DIGITS) } };
  return key === 'enter' && typed !== '' ? letGo(session, Number(typed)) : session;
}
