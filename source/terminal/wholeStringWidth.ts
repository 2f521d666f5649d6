/** string-width for the bundle, loaded when a text first asks for it: loading it and its first look for emoji cost 30 ms. */
import type wholeStringWidth from 'string-width';

let loaded: typeof wholeStringWidth | undefined;

/** What string-width gives. The bundle knows a `require` of its own. */
const stringWidth: typeof wholeStringWidth = (text, options) => {
  loaded ??= require('string-width').default as typeof wholeStringWidth;
  return loaded(text, options);
};

export default stringWidth;
