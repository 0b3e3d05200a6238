/** The front door of the room: a first world, what may happen in a world, and what happens then. */

export { type CoreState, describe, factsOf, familyOf, type Objects } from '../core/index.js';
export type { Program } from '../program.js';
export { type Beginning, begin, type Setting } from './begin.js';
export { canonical, dataText, fingerprint } from './identity/fingerprint.js';
export { glance, sizeOf } from './identity/glance.js';
export type { NewNames } from './identity/normal.js';
export { expectedTitle, type Printing, printedOn } from './properties/printing.js';
export { hasEnded, isAsked, isFalse, propertyText, violatedIn } from './properties/violated.js';
export {
  type Access,
  accessOf,
  type Place,
  placeName,
  placeText,
  renamedPlace,
  renamedValue,
  type Scene,
  sceneOf,
  standOf,
  valueAt,
} from './report/accesses.js';
export { callsOf } from './report/calls.js';
export { unreadOf } from './report/contents.js';
export { identifyActor, identifyObject, identifyProcess, operandOf } from './report/names.js';
export { cutOutcome, finalOutcome, isMore, livelockOutcome, runOutcome } from './report/outcome.js';
export { view } from './report/view.js';
export { isAlone } from './rules/alone.js';
export { branchesOf } from './rules/chance.js';
export { hasClock, spins } from './rules/clock.js';
export { canBeKilled, canExpire, canStep, hasTimeout, isCutOff, transitionsOf } from './rules/enabled.js';
export { isQuiet } from './rules/quiet.js';
export { allSpin, LonePath, type LoneStep, spinsOn } from './rules/spinning.js';
export { isSwitch, lastAfter, NOBODY, stepperOf, switchesIn } from './rules/switches.js';
export {
  earlyEndsShow,
  later,
  nextTimer,
  outerTimersThatCount,
  passTime,
  timerThatCounts,
  timeThatCounts,
} from './rules/time.js';
export { enabled } from './rules/transitions.js';
export { act, instructionsOf } from './step/act.js';
export type { Renamed } from './step/effect.js';
export { waitsForFeeders } from './step/ending.js';
export { exchange } from './step/exchange.js';
export { feed, isPlainPut } from './step/feeder.js';
export { perform, type Step, worldAfter } from './step/perform.js';
export {
  type Actor,
  actorAt,
  isAlive,
  objectAt,
  objectsOf,
  type Process,
  processName,
  processOf,
  type World,
} from './world.js';
