/** Text for the clipboard of the terminal that the program runs in, near or far (OSC 52). Terminals that do not know it ignore it. */
export function copyText(text: string): void {
  process.stdout.write(`\x1b]52;c;${Buffer.from(text).toString('base64')}\x07`);
}
