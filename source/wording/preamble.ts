/** The sentence that a new report of a year begins with: its basis and its period. `template` is the text of preamble.md. */
export async function preambleOf(template: string, year: number): Promise<string> {
  const { fill } = await import('./fill.ts');
  return fill(template, { year }).trim();
}
