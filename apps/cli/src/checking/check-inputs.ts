import { checkInputsSchema, type CheckInputs } from '#analysis';
import { readSettings } from './settings-file.js';

/**
 * What role files do not hold (team, posting, form …), from a file of its own.
 * @throws Failure (bad input) naming all faults
 */
export async function readInputs(path: string | undefined): Promise<CheckInputs> {
  return path === undefined ? {} : (await readSettings(path, checkInputsSchema)).value;
}

/**
 * Without what the holder says of their own body clock. What is found from it is for that person alone; formats made for servers and
 * reviewers must not carry it.
 */
export function withoutHolder({ holder: _private, ...others }: CheckInputs): CheckInputs {
  return others;
}
