/** Thousands of documents are read one after another, and the rules remember words of each: not the documents with them. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { elementsOf, parseXml } from '../../source/readers/xml.ts';

test('a text taken from a document does not keep all of it in memory', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const sentence = '全年共收到政府信息公开申请12件，均已在规定期限内答复 & 送达。';
  const kept: string[] = [];
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  const before = used();
  for (let count = 0; count < 40; count += 1) {
    // Two bytes a character: 2 MB each.
    const filling = `<!--${'政'.repeat(2 ** 20)}${count}-->`;
    const [text, cdata, attribute] = elementsOf(
      parseXml(
        `<a>${filling}<b>${sentence.replace('&', '&amp;')}</b><c><![CDATA[${sentence}]]></c><d name="${sentence.replace('&', '&amp;')}"/></a>`,
      ),
    );
    kept.push(text!.children[0] as string, cdata!.children[0] as string, attribute!.attributes.name!);
  }
  expect(used() - before).toBeLessThan(40);
  expect(new Set(kept)).toEqual(new Set([sentence]));
});
