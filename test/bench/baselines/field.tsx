/** The smallest Ink text field: one line of state, drawn as it is. */
import { render, Text, useInput } from 'ink';
import { useState } from 'react';

function Field() {
  const [value, setValue] = useState('');
  useInput((input, key) => setValue((text) => (key.backspace ? text.slice(0, -1) : text + input)));
  return <Text>field {value}</Text>;
}

render(<Field />, { interactive: true });
