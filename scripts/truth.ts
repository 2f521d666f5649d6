/**
 * How true the checks are: `npm run truth FOLDER [--half 1|2] [--show] [--rule ID]`. Reads passages, labels and sentences with
 * verdicts (see test/truth/material.ts) and prints a line for each rule: labelled, found, missed, false; then what was seen of one
 * changed number. --half takes one half of the material by its ids, --show also prints every miss and every alarm.
 */
import { parseArgs } from 'node:util';
import { type Material, readMaterial } from '../test/truth/material.ts';
import { measure, type Outcome } from '../test/truth/measure.ts';
import { listMutations, type Mutation, tableMutations } from '../test/truth/mutations.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, show: { type: 'boolean' }, rule: { type: 'string' } },
});

/** The digits of an id decide its half, so a passage keeps its labels. */
const halfOf = (id: string): string =>
  String((([...id].reduce((sum, char) => sum + char.charCodeAt(0), 0) * 7) % 2) + 1);
const mine = ({ id }: { readonly id: string }): boolean => values.half === undefined || halfOf(id) === values.half;

const write = (line = '') => process.stdout.write(`${line}\n`);
const shown = (text: string): string => text.replaceAll('\n', '⏎');

function table(outcomes: readonly Outcome[]): void {
  const rules = [...new Set(outcomes.map(({ rule }) => rule))].sort();
  const count = (rule: string | undefined, result: Outcome['result']) =>
    outcomes.filter((one) => (rule === undefined || one.rule === rule) && one.result === result).length;
  const row = (name: string, rule?: string) => {
    const [found, missed] = [count(rule, 'found'), count(rule, 'missed')];
    const cells = [
      found + missed,
      found,
      missed,
      count(rule, 'silent'),
      count(rule, 'false'),
      count(rule, 'false hint'),
    ];
    write(`${name.padEnd(24)}${cells.map((cell) => String(cell).padStart(12)).join('')}`);
  };
  write(
    `${'rule'.padEnd(24)}${['labelled', 'found', 'missed', 'left alone', 'false', 'false hints'].map((name) => name.padStart(12)).join('')}`,
  );
  for (const rule of rules) row(rule, rule);
  row('all');
}

function mutations(name: string, all: readonly Mutation[]): void {
  if (all.length === 0) return;
  const seen = all.filter((one) => one.seen).length;
  write(`${name}: seen ${seen} of ${all.length} (${Math.round((seen / all.length) * 100)} %)`);
  if (!values.show) return;
  for (const { id, change, text } of all.filter((one) => !one.seen)) write(`  ${id} ${change}: ${shown(text)}`);
}

function truth(folder: string): void {
  const whole = readMaterial(folder);
  const material: Material = {
    passages: whole.passages.filter(mine),
    labels: whole.labels.filter(mine),
    verdicts: whole.verdicts.filter(mine),
  };
  const outcomes = measure(material);
  write(folder);
  table(outcomes);
  const alarmed = new Set(outcomes.filter(({ result }) => result === 'false').map(({ id }) => id));
  const right = material.passages.filter(
    ({ id }) => !material.labels.some((label) => label.id === id && label.kind !== 'trap'),
  );
  if (right.length > 0) {
    write(
      `right passages with a false warning: ${right.filter(({ id }) => alarmed.has(id)).length} of ${right.length}`,
    );
    write(
      `all passages with a false warning: ${material.passages.filter(({ id }) => alarmed.has(id)).length} of ${material.passages.length}`,
    );
  }
  if (values.show) {
    for (const { rule, id, result, text, says } of outcomes) {
      if (result === 'found' || result === 'silent' || (values.rule !== undefined && rule !== values.rule)) continue;
      write(`${result}  ${rule}  ${id}  ${shown(text)}\n      ${shown(says)}`);
    }
  }
  mutations('one number changed in a right list', listMutations(material));
  mutations('one figure changed beside a right sentence', tableMutations(material));
  write();
}

const folders = positionals.length > 0 ? positionals : ['test/truth'];
for (const folder of folders) truth(folder);
