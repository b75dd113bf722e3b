const UNITS = {
  minute: ['minuta', 'minuty', 'minut'],
  hour: ['godzina', 'godziny', 'godzin'],
  day: ['dzień', 'dni', 'dni'],
  week: ['tydzień', 'tygodnie', 'tygodni'],
  month: ['miesiąc', 'miesiące', 'miesięcy'],
  quarter: ['kwartał', 'kwartały', 'kwartałów'],
  year: ['rok', 'lata', 'lat'],
} as const satisfies Record<string, readonly [one: string, few: string, many: string]>;

const PERIOD = new RegExp(`^(\\d+) (${Object.keys(UNITS).join('|')})s?$`);
const PLURALS = new Intl.PluralRules('pl');

const isUnit = (unit: string): unit is keyof typeof UNITS => Object.hasOwn(UNITS, unit);

/** A length of time as the language writes it, `30 days`, in Polish and in the nominative; undefined for anything else. */
export function periodInPolish(text: string): string | undefined {
  const [, count = '', unit = ''] = PERIOD.exec(text) ?? [];
  if (!isUnit(unit)) return undefined;
  const [one, few, many] = UNITS[unit];
  const form = PLURALS.select(Number(count));
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
}
