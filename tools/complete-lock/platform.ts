/** What npm compares with the machine before it installs an optional dependency. */
export interface Platform {
  readonly os: readonly string[];
  readonly cpu: readonly string[];
  readonly libc?: readonly string[];
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];
const LIBRARIES: Readonly<Record<string, string>> = {
  musl: 'musl',
  musleabihf: 'musl',
  gnu: 'glibc',
  gnueabihf: 'glibc',
};

/** The platform that a package is named after, as in `cli-linux-x64-musl`. Throws when the name does not say it. */
export function platformOf(name: string): Platform {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.filter(system => words.includes(system));
  const cpu = PROCESSORS.filter(processor => words.includes(processor));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name} does not say for which platform it is.`);
  const libc = words.flatMap(word => LIBRARIES[word] ?? []);
  return { os, cpu, ...(libc.length > 0 && { libc }) };
}
