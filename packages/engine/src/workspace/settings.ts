import { failed, isZone, nearest, ok, type Problem, type Result } from '@satsuma/core';
import type { Control } from '../store/control/control.ts';
import { writeNote } from '../store/control/notes.ts';

/** What holds for the whole workspace. */
export interface Settings {
  /** IANA zone: its midnight, months and weeks are everybody's unless a definition says otherwise. */
  readonly zone: string;
  /** ISO 4217: of amounts that name none. */
  readonly currency: string;
  /** Of texts for people. */
  readonly language: 'en' | 'pl';
  /** ISO 3166: of phone numbers and addresses that name none. */
  readonly country: string;
}

export type SettingName = keyof Settings;

interface Setting {
  readonly standard: string;
  readonly fits: (value: string) => boolean;
  /** What is wanted, in a problem. */
  readonly wanted: string;
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const SETTINGS = {
  zone: { standard: 'Europe/Warsaw', fits: isZone, wanted: 'an IANA time zone such as Europe/Warsaw' },
  currency: { standard: 'PLN', fits: value => CURRENCIES.has(value), wanted: 'a currency code such as PLN' },
  language: { standard: 'en', fits: value => value === 'en' || value === 'pl', wanted: 'en or pl' },
  country: {
    standard: 'PL',
    fits: value => /^[A-Z]{2}$/.test(value) && COUNTRIES.of(value) !== undefined,
    wanted: 'a country code of two letters such as PL',
  },
} as const satisfies Record<SettingName, Setting>;

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** Writes the standard of every setting that is not there, so that a later change of a standard changes no workspace. */
export async function settleSettings(control: Control): Promise<void> {
  const rows = SETTING_NAMES.map(key => ({ key, value: JSON.stringify(SETTINGS[key].standard) }));
  await control
    .insertInto('settings')
    .values(rows)
    .onConflict(conflict => conflict.column('key').doNothing())
    .execute();
}

export async function readSettings(control: Control): Promise<Settings> {
  const rows = await control.selectFrom('settings').selectAll().execute();
  const stored = new Map(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]));
  const read = (name: SettingName): string => {
    const value = stored.get(name);
    return typeof value === 'string' ? value : SETTINGS[name].standard;
  };
  const language = read('language');
  return {
    zone: read('zone'),
    currency: read('currency'),
    language: language === 'pl' ? 'pl' : 'en',
    country: read('country'),
  };
}

/** Sets one; a name that is not known and a value that does not fit are problems, and nothing is changed. */
export async function changeSetting(control: Control, name: string, value: string): Promise<Result<Settings>> {
  const problem = misfit(name, value);
  if (problem !== undefined) return failed([problem]);
  await writeNote(control, name, value);
  return ok(await readSettings(control));
}

function misfit(name: string, value: string): Problem | undefined {
  const known = SETTING_NAMES.find(setting => setting === name);
  if (known === undefined) {
    const near = nearest(name, SETTING_NAMES);
    const hint = near === undefined ? `settings: ${SETTING_NAMES.join(', ')}` : `did you mean "${near}"?`;
    return { code: 'unknown-key', path: name, message: `there is no setting "${name}"`, hint };
  }
  const { fits, wanted } = SETTINGS[known];
  return fits(value) ? undefined : { code: 'bad-value', path: name, message: `"${value}" is not ${wanted}` };
}
