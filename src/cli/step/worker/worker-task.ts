/** What a background explores, as it is handed to its thread. */
import type { Limits } from '../../../explore/index.js';
import type { Timing } from '../../../model.js';
import type { Program } from '../../../program.js';

export interface Task {
  readonly program: Program;
  readonly timing: Timing;
  readonly seed: number;
  /** How far it goes. */
  readonly limits: Limits;
}
