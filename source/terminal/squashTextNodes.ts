/**
 * Stands in the bundle for Ink's squashTextNodes, which looks through every text of every frame for escape sequences again: a text that
 * stands alone is looked through once.
 */
import squashTextNodes from '../../node_modules/ink/build/squash-text-nodes.js';

/** A node of Ink's tree. */
type TextNode = Parameters<typeof squashTextNodes>[0];

const squashed = new Map<string, string>();
const maximumSquashed = 2000;

/** The text of a node without what would move the cursor, as Ink gives it. */
export default function quickSquashTextNodes(node: TextNode): string {
  const [only] = node.childNodes;
  if (node.nodeName !== 'ink-text' || node.childNodes.length !== 1 || only?.nodeName !== '#text')
    return squashTextNodes(node);
  let text = squashed.get(only.nodeValue);
  if (text === undefined) {
    if (squashed.size >= maximumSquashed) squashed.clear();
    text = squashTextNodes(node);
    squashed.set(only.nodeValue, text);
  }
  return text;
}
