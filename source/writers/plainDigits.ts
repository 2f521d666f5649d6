/** The digits of a figure: a decimal keeps those it came with, no count gets an exponent, and one that is not whole is printed as it is. */
export const plainDigits = (figure: number | string): string =>
  typeof figure === 'number' && Number.isInteger(figure) ? BigInt(figure).toString() : String(figure);
