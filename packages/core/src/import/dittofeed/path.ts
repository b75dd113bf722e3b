import type { Source } from '../source.ts';

/** A path into a trait or an event's properties, as a name of ours: `$.plan` is `plan`, `address.city` stays. */
export function nameOf(path: Source): string | undefined {
  const text = path.text();
  if (text === undefined) return undefined;
  const name = text.replace(/^\$\.?/, '');
  if (name === '' || /[[\]*?@]/.test(name)) return path.refuse(`the path ${JSON.stringify(text)} is more than a name`);
  return name;
}
