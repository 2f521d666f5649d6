/** Characters that look like others: PDF fonts give radicals for characters, websites put marks of no width between them. */
import { remembered } from './remembered.ts';

/** CJK radical supplements that stand for a character in extracted text; NFKC leaves them alone. */
const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '⺁厂 ⺅亻 ⺋㔾 ⺎兀 ⺒巳 ⺠民 ⺟母 ⺣灬 ⺩王 ⺪疋 ⺫罒 ⺬示 ⺮竹 ⺯糸 ⺰纟 ⺳网 ⺶羊 ⺷羊 ⺻聿 ⺼月 ⺽臼 ⻁虎 ⻂衤 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑长 ⻒长 ⻓长 ⻔门 ⻕阝 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻮齿 ⻯竜 ⻰龙 ⻳龟'.split(
      ' ',
    ),
    (pair) => [...pair] as [string, string],
  ),
);

/** Any of the characters that are turned into others or left out: most texts have none. */
const strange = /[\u00ad\u200b-\u200d\u2060\u2329\u232a\u2e80-\u2fdf\uf900-\ufaff\ufeff]/;

const turned = (text: string): string =>
  text
    .replace(/[\u2e80-\u2eff]/g, (char) => radicals[char] ?? char)
    // Brackets of mathematics that fonts of PDF have for ours.
    .replace(/[\u2329\u232a]/g, (char) => (char === '\u2329' ? '〈' : '〉'))
    // The radical looks like both ways to write the character; only one of them is written here.
    .replace(/\u2f3e/g, '户')
    .replace(/[\u2f00-\u2fdf\uf900-\ufaff]/g, (char) => char.normalize('NFKC'))
    .replace(/[\ufeff\u200b-\u200d\u2060\u00ad]/g, '');

/** A text with radicals turned into the characters they stand for, without marks of no width; all else is kept. */
export const plainCharacters = (text: string): string => (strange.test(text) ? turned(text) : text);

/** A text for matching labels and headings: half-width, without spaces. What is shown or kept is never this. */
export const bare = remembered((text) => plainCharacters(text).normalize('NFKC').replace(/\s+/g, ''));
