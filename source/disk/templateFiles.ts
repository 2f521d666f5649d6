/** The files of templates/: beside the program, where anyone can edit them; the single executable carries them in itself too. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

declare global {
  /** By path below templates/; only the single executable has it. */
  var nianbaoTemplates: Readonly<Record<string, string>> | undefined;
}

// The bundle's chunks lie as deep as this file.
const folder = new URL('../../templates/', import.meta.url);

/** Where a template is looked for. */
export const templatePath = (name: string): string => fileURLToPath(new URL(name, folder));

/** The text of a template by its path below templates/, newlines as \n. Throws the system's error where there is none. */
export function readTemplateFile(name: string): string {
  const carried = globalThis.nianbaoTemplates?.[name];
  try {
    return readFileSync(templatePath(name), 'utf8').replace(/\r\n?/g, '\n');
  } catch (error) {
    if (carried !== undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') return carried;
    throw error;
  }
}
