/** Reads one value of an address; undefined where it is missing or none of ours. */
type Read<T> = (value: unknown) => T | undefined;

export const text: Read<string> = value =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

export const whole: Read<number> = value => {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
};

/** A number that the server may have given something: a profile, an import, a version. */
export const numbered: Read<number> = value => {
  const number = whole(value);
  return number !== undefined && number > 0 && number < 2 ** 32 ? number : undefined;
};

/** What the server called an upload or a job. */
export const handle: Read<string> = value => {
  const said = text(value);
  return said !== undefined && /^[\w-]{8,64}$/.test(said) ? said : undefined;
};

export const flag: Read<boolean> = value => (value === true || value === 'true' ? true : undefined);

export const oneOf =
  <const T extends string>(...known: readonly T[]): Read<T> =>
  value =>
    known.find(one => one === value);

export const texts: Read<readonly string[]> = value =>
  Array.isArray(value) ? value.flatMap(one => text(one) ?? []) : undefined;

/** A day or an instant that there is and that has come somewhere on earth, as the API takes it: 2026-10-07. */
export const past: Read<string> = value => {
  const said = text(value) ?? '';
  const [day] = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(said) ?? [];
  const noon = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== day || noon.getTime() > Date.now() + DAY)
    return undefined;
  return Number.isNaN(Date.parse(said)) ? undefined : said;
};
const DAY = 86_400_000;

/** A plain object, whose shape the API judges. */
export const object =
  <T extends object>(): Read<T> =>
  value =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as T) : undefined;

type Found<R extends Readonly<Record<string, Read<unknown>>>> = {
  readonly [K in keyof R]?: R[K] extends Read<infer T> ? T : never;
};

/** What an address says of a screen's state: every key is optional. What cannot be read is undefined: left out, it would come back from the address as it was. */
export const searchOf =
  <const R extends Readonly<Record<string, Read<unknown>>>>(reads: R) =>
  (search: Readonly<Record<string, unknown>>): Found<R> =>
    Object.fromEntries(
      Object.entries(reads).flatMap(([key, read]) => (search[key] === undefined ? [] : [[key, read(search[key])]])),
    ) as Found<R>;

/** A screen's state with some of it changed; what becomes undefined is left out of the address. */
export const changed = <S extends object>(search: S, changes: { readonly [K in keyof S]?: S[K] | undefined }): S =>
  Object.fromEntries(Object.entries({ ...search, ...changes }).filter(([, value]) => value !== undefined)) as S;
