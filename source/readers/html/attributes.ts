/** What a tag says in its attributes. */
import type { Token } from 'parse5';

export const attribute = (token: Token.TagToken, name: string): string =>
  token.attrs.find((one) => one.name === name)?.value ?? '';

export const span = (token: Token.TagToken, name: string): number => {
  const value = Number.parseInt(attribute(token, name), 10);
  return Number.isFinite(value) && value > 0 ? value : 1;
};
