/** How many values an instruction takes from the stack and puts there: read off the table in program.ts. */

import { Op } from '../program.js';

export interface StackEffect {
  readonly takes: number;
  readonly gives: number;
}

const effect = (takes: number, gives: number): StackEffect => ({ takes, gives });

const FIXED: Readonly<Record<number, StackEffect>> = {
  [Op.CONST]: effect(0, 1),
  [Op.POP]: effect(1, 0),
  [Op.LOAD_FAST]: effect(0, 1),
  [Op.STORE_FAST]: effect(1, 0),
  [Op.LOAD_CELL]: effect(0, 1),
  [Op.STORE_CELL]: effect(1, 0),
  [Op.PUSH_CELL]: effect(0, 1),
  [Op.LOAD_GLOBAL]: effect(0, 1),
  [Op.STORE_GLOBAL]: effect(1, 0),
  [Op.LOAD_NAME]: effect(0, 1),
  [Op.STORE_NAME]: effect(1, 0),
  [Op.LOAD_CLASS_CELL]: effect(0, 1),
  [Op.LOAD_ATTR]: effect(1, 1),
  [Op.STORE_ATTR]: effect(2, 0),
  [Op.DELETE_ATTR]: effect(1, 0),
  [Op.LOAD_SPECIAL]: effect(1, 1),
  [Op.GET_ITEM]: effect(2, 1),
  [Op.SET_ITEM]: effect(3, 0),
  [Op.DELETE_ITEM]: effect(2, 0),
  [Op.BUILD_SLICE]: effect(3, 1),
  [Op.LOAD_SUPER]: effect(0, 1),
  [Op.UNARY]: effect(1, 1),
  [Op.BINARY]: effect(2, 1),
  [Op.INPLACE]: effect(2, 1),
  [Op.COMPARE]: effect(2, 1),
  [Op.NOT]: effect(1, 1),
  [Op.JUMP_IF_FALSE]: effect(1, 0),
  [Op.JUMP_IF_TRUE]: effect(1, 0),
  // Where they go on; where they jump, the value stays.
  [Op.JUMP_IF_FALSE_OR_POP]: effect(1, 0),
  [Op.JUMP_IF_TRUE_OR_POP]: effect(1, 0),
  [Op.GET_ITER]: effect(1, 1),
  [Op.LIST_TO_TUPLE]: effect(1, 1),
  [Op.CALL_EX]: effect(3, 1),
  [Op.RETURN]: effect(1, 0),
  [Op.YIELD]: effect(1, 1),
  [Op.GET_YIELD_FROM]: effect(1, 1),
  [Op.YIELD_FROM]: effect(2, 1),
  [Op.MATCH_EXCEPTION]: effect(1, 1),
  [Op.RERAISE]: effect(1, 0),
  [Op.LOAD_ASSERTION_ERROR]: effect(0, 1),
  [Op.IMPORT]: effect(0, 1),
  [Op.IMPORT_FROM]: effect(0, 1),
  [Op.IMPORT_STAR]: effect(1, 0),
  [Op.MATCH_SEQUENCE]: effect(0, 1),
  [Op.MATCH_MAPPING]: effect(0, 1),
  [Op.MATCH_LENGTH]: effect(0, 1),
  [Op.MATCH_KEYS]: effect(2, 1),
  [Op.MATCH_CLASS]: effect(3, 1),
};

const bits = (flags: number): number => (flags & 1) + ((flags >> 1) & 1) + ((flags >> 2) & 1);

const BY_ARGUMENT: Readonly<Record<number, (arg: number) => StackEffect>> = {
  [Op.UNPACK]: (count) => effect(1, count),
  [Op.UNPACK_STAR]: (counts) => effect(1, (counts >> 8) + (counts & 255) + 1),
  [Op.BUILD_LIST]: (count) => effect(count, 1),
  [Op.BUILD_TUPLE]: (count) => effect(count, 1),
  [Op.BUILD_SET]: (count) => effect(count, 1),
  [Op.BUILD_DICT]: (pairs) => effect(2 * pairs, 1),
  [Op.BUILD_STRING]: (count) => effect(count, 1),
  [Op.FORMAT]: (arg) => effect(arg & 4 ? 2 : 1, 1),
  [Op.CALL]: (arg) => effect((arg >> 1) + 1, 1),
  [Op.CALL_KW]: (arg) => effect(((arg >> 1) & 255) + 1, 1),
  [Op.MAKE_FUNCTION]: (arg) => effect(1 * bits(arg & 7), 1),
  [Op.MAKE_CLASS]: (arg) => effect(3 + (arg & 1), 1),
  [Op.RAISE]: (count) => effect(count, 0),
};

/** What an instruction takes and gives where it goes on with the next one; those that only rearrange are left to others. */
export function stackEffect(op: number, arg: number): StackEffect {
  return FIXED[op] ?? BY_ARGUMENT[op]?.(arg) ?? NONE;
}

const NONE = effect(0, 0);
