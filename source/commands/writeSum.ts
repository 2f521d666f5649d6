import type { DeskResult } from '../desk/result.ts';

/** Placeholder. */
export async function writeSum(
  _result: DeskResult,
  _formats: readonly string[],
  _where: { folder: string; force: boolean },
): Promise<string[]> {
  return [];
}
