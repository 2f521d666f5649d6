import { Text } from 'ink';
import { memo } from 'react';
import { type Look, theme } from '../theme.ts';

export interface Part {
  readonly text: string;
  readonly look?: Look;
}

/** One line of the screen: parts with looks, cut at the window's edge. A line that has not changed is not drawn again. */
export const Line = memo(
  function Line({ parts }: { readonly parts: readonly Part[] }) {
    return (
      <Text wrap="truncate">
        {parts.map((part, index) => (
          <Text key={index} {...theme[part.look ?? 'plain']}>
            {part.text}
          </Text>
        ))}
        {parts.every((part) => part.text === '') ? ' ' : ''}
      </Text>
    );
  },
  (before, after) =>
    before.parts.length === after.parts.length &&
    before.parts.every(
      (part, index) => part.text === after.parts[index]!.text && part.look === after.parts[index]!.look,
    ),
);
