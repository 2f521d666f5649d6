/** The smallest Ink program: one line, and it stays open. */
import { render, Text, useInput } from 'ink';

function Hello() {
  useInput(() => {});
  return <Text>hello world</Text>;
}

render(<Hello />);
