import { Text } from 'ink';
import { memo } from 'react';
import { styled } from '../theme.ts';
import type { Parts } from '../view.ts';

export type { Part } from '../view.ts';

/**
 * One line of the screen: parts with looks, cut at the window's edge. A line that has not changed is not drawn again. All parts are one
 * text for Ink: a Text for each would cost it several times as much.
 */
export const Line = memo(
  function Line({ parts }: { readonly parts: Parts }) {
    return <Text wrap="truncate">{parts.map((part) => styled(part.text, part.look ?? 'plain')).join('') || ' '}</Text>;
  },
  (before, after) =>
    before.parts === after.parts ||
    (before.parts.length === after.parts.length &&
      before.parts.every(
        (part, index) => part.text === after.parts[index]!.text && part.look === after.parts[index]!.look,
      )),
);
