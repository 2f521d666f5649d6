/**
 * Node keeps compiled code between runs, which halves the start. Its own folder for that lies in the shared temporary folder, where
 * whoever comes first owns it, and what lies there is run unseen: so it is kept in a folder of the user's own, or not at all.
 */
import module from 'node:module';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { privateFolder } from '../disk/privateFolder.ts';

/** Switches the cache on where there is a place that nobody else can have written to. Throws nothing. */
export function enableCompileCache(): void {
  const folder = privateFolder(join(envPaths('nianbao', { suffix: '' }).cache, 'compiled'));
  // Absent before Node 22.8.
  if (folder !== null) module.enableCompileCache?.(folder);
}
