/** A view as text, with its looks and the place of the caret. */
import type { Parts, View } from '../../source/wizard/view.ts';

/** A line with its looks. */
export const line = (parts: Parts): string =>
  parts
    .map(({ text, look }) => (look === undefined || look === 'plain' ? text : `‹${look} ${text}›`))
    .join('')
    .trimEnd();
/** Every line of a view, by a name. */
export function drawn(name: string, { title, status, bar, body, caret, pane, messages, prompt, scope }: View): string {
  const caretWords = caret ? `caret ${caret.x} ${caret.y}` : 'no caret';
  return [
    `==== ${name} ====  ${scope}, ${caretWords}`,
    `${title} | ${line([status])}`,
    line(bar),
    '----',
    ...body.map(line),
    ...(pane ? ['---- pane', ...pane.map(line)] : []),
    '---- messages',
    ...messages.map(line),
    ...(prompt ? [`${line(prompt.parts)} caret ${prompt.caret}`] : []),
    '',
  ].join('\n');
}
