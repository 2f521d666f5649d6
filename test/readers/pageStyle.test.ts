/** What the styles of a page say of a piece: nobody sees it, it is crossed out, raised, pale, grey, of another size. */
import { describe, expect, test } from 'vitest';
import {
  declarationsOf,
  isGrey,
  isHidden,
  isHiddenByName,
  isStruckByName,
  isTurned,
  lookOf,
  sizeOf,
} from '../../source/readers/html/style.ts';

const hidden = (style: string) => isHidden(declarationsOf(style));

describe('nobody sees', () => {
  test.each([
    'display:none',
    'DISPLAY : NONE !important',
    'visibility:hidden',
    'visibility:collapse',
    'content-visibility:hidden',
    'opacity:0',
    'opacity:0.0',
    'opacity:.0',
    'opacity:0.05',
    'opacity:.01',
    'opacity:5%',
    'filter:opacity(0)',
    'filter:blur(1px) opacity(0.0)',
    'filter:opacity(0%)',
    'zoom:0',
    'margin-left:-9999px',
    'margin-top:-200em',
    'font-size:0',
    'font-size:0px',
    'font-size:.0em',
    'text-indent:-999px',
    'position:absolute;left:-1000px',
    'position:fixed;top:-500px',
    'position:absolute;clip:rect(0,0,0,0)',
    'position:absolute;clip:rect(1px 1px 1px 1px)',
    'position:absolute;clip-path:inset(50%)',
    'position:absolute;clip-path:inset(100%)',
    'overflow:hidden;height:0',
    'overflow:hidden;width:0px',
    'overflow:hidden;max-height:0',
    'overflow:hidden;max-width:0',
    'transform:scale(0)',
    'transform:scaley(0.0)',
    'transform:scale(0, 1)',
    'color:transparent',
    'color:rgba(0,0,0,0)',
    'color:rgba(0, 0, 0, 0.05)',
    'color:hsla(0,0%,0%,.0)',
    'color:rgb(0 0 0 / 0)',
    'color:rgb(0 0 0 / 0%)',
    '-webkit-text-fill-color:transparent',
  ])('%s', (style) => expect(hidden(style)).toBe(true));

  test.each([
    '',
    'display:block',
    'display:inline-none',
    'visibility:visible',
    'opacity:0.5',
    'opacity:1',
    'opacity:50%',
    'filter:opacity(0.9)',
    'zoom:1',
    'margin-left:-20px',
    'font-size:10px',
    'text-indent:-2em',
    'left:-1000px',
    'position:relative;left:-1000px',
    'position:absolute;left:100px',
    'position:absolute;left:-50px',
    'clip:rect(0,0,0,0)',
    'position:fixed;clip:rect(0,0,0,0)',
    'position:absolute;clip:rect(0,100px,100px,0)',
    'position:absolute;clip-path:inset(10%)',
    'height:0',
    'overflow:hidden;height:10px',
    'overflow:auto;height:0',
    'transform:scale(0.5)',
    'transform:rotate(0)',
    'color:rgba(0,0,0,0.5)',
    'color:rgba(0,0,0,1)',
    'color:#000',
    'background-color:transparent',
    ':none',
    'display',
    'x-display:none',
  ])('but does see %s', (style) => expect(hidden(style)).toBe(false));

  test('what is said later counts', () => {
    expect(hidden('display:none;display:block')).toBe(false);
    expect(hidden('display:block;display:none')).toBe(true);
  });

  test.each([
    ['hidden', true],
    ['d-none', true],
    ['sr-only', true],
    ['d-none d-md-block', false],
    ['hidden visible-print', false],
    ['d-none d-none', true],
    ['hidden-menu', false],
    ['', false],
  ])('class “%s”: %s', (names, is) => expect(isHiddenByName(names.split(' '))).toBe(is));

  test.each([
    ['line-through', true],
    ['text-decoration-line-through', true],
    ['decoration-line-through', true],
    ['text-strike', true],
    ['strikethrough', true],
    ['strike-through', true],
    ['no-line-through', false],
    ['underline', false],
  ])('class “%s” is crossed out: %s', (name, is) => expect(isStruckByName(['a', name])).toBe(is));
});

describe('a piece looks', () => {
  const look = (style: string) => lookOf(declarationsOf(style));
  test.each([
    ['text-decoration:line-through', 'struck'],
    ['text-decoration-line:underline line-through', 'struck'],
    ['text-decoration:none;text-decoration-line:line-through', undefined],
    ['vertical-align:super', 'raised'],
    ['vertical-align:text-top', 'raised'],
    ['vertical-align:sub', 'lowered'],
    ['vertical-align:middle', undefined],
    ['color:#fff', 'pale'],
    ['color:#ffffff', 'pale'],
    ['color:#fefefe', 'pale'],
    ['color:#ffff', 'pale'],
    ['color:#ffffffff', 'pale'],
    ['color:white', 'pale'],
    ['color:rgb(255,255,255)', 'pale'],
    ['color:rgb(250 251 252)', 'pale'],
    ['color:rgba(255,255,255,1)', 'pale'],
    ['color:hsl(0,0%,100%)', 'pale'],
    ['color:hsl(0 0% 97.5%)', 'pale'],
    ['color:white;background:red', undefined],
    ['color:white;background-color:red', undefined],
    ['color:#f00', undefined],
    ['color:rgb(245,255,255)', undefined],
    ['color:#999', 'faded'],
    ['color:#999;background:#000', undefined],
    ['color:gray;background-color:#000', undefined],
    ['color:#333', undefined],
    ['', undefined],
  ])('%s: %s', (style, expected) => expect(look(style)).toBe(expected));

  test.each([
    ['#999', true],
    ['#808080', true],
    ['#7f7f7f', false],
    ['#f7f7f7', true],
    ['#f8f8f8', false],
    ['#8098', false],
    ['#809880', true],
    ['#809980', false],
    ['rgb(128,128,128)', true],
    ['rgb( 160 , 160 , 160 )', true],
    ['rgb(160 160 160)', true],
    ['rgb(160 160 200)', false],
    ['silver', true],
    ['grey', true],
    ['darkgray', true],
    ['lightgrey', true],
    ['gainsboro', true],
    ['dimgray', false],
    ['red', false],
    ['', false],
  ])('grey: %s %s', (colour, is) => expect(isGrey(colour)).toBe(is));

  test.each([
    ['font-size:12px', 12],
    ['font-size:12pt', 16],
    ['font-size:.5em', 10],
    ['font-size:2rem', 32],
    ['font-size:50%', 10],
    ['font-size:smaller', 16.6],
    ['font-size:small', 13],
    ['font-size:xx-large', 32],
    ['font-size:larger', 20],
    ['font-size:12', 20],
    ['', 20],
  ])('in letters of 20: %s %d', (style, size) => expect(sizeOf(declarationsOf(style), 20)).toBeCloseTo(size));

  test.each([
    ['unicode-bidi:bidi-override;direction:rtl', true],
    ['unicode-bidi:isolate-override;direction:rtl', true],
    ['unicode-bidi:embed;direction:rtl', false],
    ['unicode-bidi:bidi-override;direction:ltr', false],
    ['direction:rtl', false],
  ])('turned: %s %s', (style, is) => expect(isTurned(declarationsOf(style))).toBe(is));
});
