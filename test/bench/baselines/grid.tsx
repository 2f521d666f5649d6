/**
 * A plain Ink grid of the size of table 三: a Box for each label and each cell, sums and rules left out. The number of rows that are
 * shown is the first argument.
 */
import { Box, render, Text, useInput } from 'ink';
import { useState } from 'react';

const rows = Number(process.argv[2]);
const columns = 7;

function Grid() {
  const [figures, setFigures] = useState<readonly number[]>(() => new Array(rows * columns).fill(0));
  const [focus, setFocus] = useState(0);
  useInput((input, key) => {
    const move = key.rightArrow ? 1 : key.leftArrow ? -1 : key.downArrow ? columns : key.upArrow ? -columns : 0;
    if (move !== 0) setFocus((place) => Math.max(0, Math.min(figures.length - 1, place + move)));
    const figure = (before: number) => (key.backspace ? Math.floor(before / 10) : before * 10 + Number(input));
    if (key.backspace || /^\d$/.test(input)) {
      setFigures((before) => before.map((value, place) => (place === focus ? figure(value) : value)));
    }
  });
  return (
    <Box flexDirection="column">
      <Text>grid</Text>
      {Array.from({ length: rows }, (_, row) => (
        <Box key={row}>
          <Box width={30}>
            <Text>第{row + 1}行</Text>
          </Box>
          {Array.from({ length: columns }, (_, column) => {
            const place = row * columns + column;
            return (
              <Box key={column} width={6} justifyContent="flex-end">
                <Text inverse={place === focus}>{figures[place]}</Text>
              </Box>
            );
          })}
        </Box>
      ))}
    </Box>
  );
}

render(<Grid />, { interactive: true, alternateScreen: true, incrementalRendering: true, maxFps: 60 });
