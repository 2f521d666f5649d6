/** The smallest picture: one grey pixel as PNG. */
export const onePixel: Uint8Array = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4DwAA+wD6x05ePQAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);
