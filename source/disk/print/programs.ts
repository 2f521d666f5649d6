/** The programs that can print: browsers of the Chromium kind, and LibreOffice. */
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, posix, win32 } from 'node:path';

/** What of the computer counts here; tests make up others. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Whether a path is a program that may be started. */
  readonly exists: (path: string) => boolean;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

export const thisComputer = (): Surroundings => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: isProgram,
});

interface Places {
  /** Below the folders of programs on Windows. */
  readonly windows: readonly string[];
  /** Below the folders of applications on macOS. */
  readonly mac: readonly string[];
  /** On the path, elsewhere. */
  readonly commands: readonly string[];
}

const browserPlaces: Places = {
  windows: [
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
  ],
  mac: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Chromium.app/Contents/MacOS/Chromium',
  ],
  commands: [
    ...['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'],
    ...['microsoft-edge-stable', 'microsoft-edge'],
  ],
};

const officePlaces: Places = {
  windows: ['LibreOffice\\program\\soffice.com', 'LibreOffice\\program\\soffice.exe'],
  mac: ['LibreOffice.app/Contents/MacOS/soffice'],
  commands: ['soffice', 'libreoffice'],
};

function foundIn(places: Places, { platform, env, home, exists }: Surroundings): string[] {
  let paths: string[];
  if (platform === 'win32') {
    const folders = [env['ProgramFiles(x86)'], env.ProgramFiles, env.ProgramW6432, env.LOCALAPPDATA];
    paths = places.windows.flatMap((place) => folders.flatMap((folder) => (folder ? win32.join(folder, place) : [])));
  } else {
    const onPath = (env.PATH ?? '').split(delimiter === ';' ? ':' : delimiter).filter((folder) => folder !== '');
    const more = platform === 'darwin' ? ['/Applications', posix.join(home, 'Applications')] : [];
    paths = [
      ...places.mac.flatMap((place) => more.map((folder) => posix.join(folder, place))),
      ...places.commands.flatMap((name) => onPath.map((folder) => posix.join(folder, name))),
    ];
  }
  return [...new Set(paths)].filter(exists);
}

/** The browsers of this computer, those that are in their usual places; the one that NIANBAO_BROWSER names stands for all of them. */
export function browsers(surroundings: Surroundings): string[] {
  const named = surroundings.env.NIANBAO_BROWSER?.trim();
  return named ? [named] : foundIn(browserPlaces, surroundings);
}

/** The LibreOffice of this computer, where there is one. */
export const offices = (surroundings: Surroundings): string[] => foundIn(officePlaces, surroundings);
