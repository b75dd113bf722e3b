import type { Values } from '@satsuma/engine';
import type { Input, Option } from '../command.ts';
import { isOn, textsOption } from './options.ts';
import { readValues } from './values.ts';

/** For segments with parameters. */
export const VALUE_OPTIONS: readonly Option[] = [
  { flags: '--with <name=value>', about: 'a value for a parameter of the segment', many: true },
  { flags: '--samples', about: "use the sample values of the segment's parameters" },
];

export async function readGivenValues(input: Input): Promise<Values | undefined> {
  if (isOn(input, 'samples')) return 'samples';
  const given = textsOption(input, 'with');
  return given.length === 0 ? undefined : readValues(given);
}
