import { Box, Text } from 'ink';
import TextInput from 'ink-text-input';
import { useState } from 'react';
import { useKeys } from '../hooks/useKeys.ts';
import { theme } from '../theme.ts';

interface PromptProps {
  readonly label: string;
  readonly initial?: string;
  readonly onSubmit: (value: string) => void;
  readonly onCancel: () => void;
}

/** A short line to be typed and thrown away: a path, a reason. Enter takes it, Esc goes back. */
export function Prompt({ label, initial = '', onSubmit, onCancel }: PromptProps) {
  const [value, setValue] = useState(initial);
  useKeys((press) => {
    if (press.kind === 'key' && (press.name === 'escape' || press.name === 'ctrl+c')) onCancel();
    if (press.kind === 'paste') setValue((before) => before + press.text.replace(/[\r\n\t\x00-\x1f]+/g, ' ').trim());
  });
  return (
    <Box>
      <Text {...theme.focus}> {label} </Text>
      <TextInput value={value} onChange={setValue} onSubmit={(typed) => onSubmit(typed.trim())} />
    </Box>
  );
}
