/**
 * Names the optional packages of every platform in package-lock.json. npm leaves those out that the registry at hand does
 * not serve, and `npm ci` then refuses the file; --check only tells whether some are missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Entry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lockfile = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Entry> };
const systems = ['android', 'darwin', 'freebsd', 'linux', 'win32', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony'];
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32', 'arm'];

/** The platform that a package is for, by the words of its name: …-linux-x64-gnu, …-linux-arm64-musl. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const words = name
    .split('/')
    .at(-1)!
    .split('-')
    .map((word) => (word === 'linuxmusl' ? 'linux' : word === 'ppc64le' ? 'ppc64' : word));
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = name.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  return {
    ...(os.length > 0 ? { os } : name === 'fsevents' ? { os: ['darwin'] } : {}),
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(libc.length > 0 ? { libc } : {}),
  };
}

const missing: Record<string, Entry> = {};
for (const [key, entry] of Object.entries(lockfile.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (lockfile.packages[place] || lockfile.packages[`${key}/${place}`]) continue;
    const version = /\d+\.\d+\.\d+\S*/.exec(range)?.[0];
    if (version) missing[place] = { version, ...(entry.dev ? { dev: true } : {}), optional: true, ...platformOf(name) };
  }
}

const names = Object.keys(missing);
if (names.length > 0 && process.argv.includes('--check')) {
  process.stderr.write(`package-lock.json lacks ${names.length} optional packages: npm run derive\n`);
  process.exitCode = 1;
} else if (names.length > 0) {
  const { '': root, ...packages } = { ...lockfile.packages, ...missing };
  const sorted = Object.fromEntries(Object.entries(packages).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify({ ...lockfile, packages: { '': root, ...sorted } }, null, 2)}\n`);
}
