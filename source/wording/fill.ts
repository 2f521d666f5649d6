/** Filling a template of words: Markdown text with {{names}}, {{#sections}} and {{! remarks }}. */
import mustache from 'mustache';

/** The template with its values put in as they are. Throws where its braces do not match. */
export const fill = (template: string, values: object): string =>
  mustache.render(template, values, {}, { escape: String });
