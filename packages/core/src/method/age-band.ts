import Type, { type Static } from 'typebox';
import { type ClassInfo, type Method, ranked } from './method.ts';
import { both, sentence } from './words.ts';

const Given = Type.Object(
  {
    from: Type.Optional(
      Type.Array(Type.Integer({ minimum: 1, maximum: 120 }), {
        minItems: 1,
        description: 'rising ages at which a band starts, e.g. [18, 25, 35]',
      }),
    ),
    oldest: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 150, description: 'years: an age above it is a mistake in the data' }),
    ),
  },
  { additionalProperties: false, description: 'the settings of age-band: {from, oldest}' },
);
type AgeBandGiven = Static<typeof Given>;

/** Ages are completed years in the workspace's calendar, by the trait `birth_date`. */
export interface AgeBandSettings {
  /** The ages at which bands start, rising; below the first is a band of its own. */
  readonly from: readonly number[];
  readonly oldest: number;
}

/** A band `[from, to]` of completed years. */
export interface AgeBand {
  readonly id: string;
  readonly from: number;
  /** Null: no upper end but `oldest`. */
  readonly to: number | null;
}

export const UNKNOWN_AGE = 'unknown';

export const bandsOf = ({ from }: AgeBandSettings): readonly AgeBand[] => {
  const starts = from[0] === 0 ? from : [0, ...from];
  return starts.map((start, i) => {
    const next = starts[i + 1];
    const to = next === undefined ? null : next - 1;
    const id = i === 0 && to !== null ? `under-${next}` : to === null ? `${start}-plus` : `${start}-${to}`;
    return { id, from: start, to };
  });
};

function classes(settings: AgeBandSettings): readonly ClassInfo[] {
  const bands = bandsOf(settings).map(({ id, from, to }) => ({
    id,
    name:
      to === null
        ? both(`${from} and over`, `${from} lat i więcej`)
        : from === 0
          ? both(`Under ${to + 1}`, `Poniżej ${to + 1} lat`)
          : both(from === to ? `${from}` : `${from}–${to}`, from === to ? `${from} lat` : `${from}–${to} lat`),
    explanation: sentence([
      to === null
        ? both(`aged ${from} or more`, `wiek co najmniej ${from}`)
        : from === 0
          ? both(`aged under ${to + 1}`, `wiek poniżej ${to + 1}`)
          : both(`aged ${from} to ${to}`, `wiek od ${from} do ${to}`),
    ]),
  }));
  const unknownAge = {
    id: UNKNOWN_AGE,
    name: both('Unknown', 'Nieznany'),
    explanation: sentence([
      both(
        `no birth date, one in the future, or an age above ${settings.oldest}`,
        `brak daty urodzenia, data z przyszłości albo wiek powyżej ${settings.oldest}`,
      ),
    ]),
  };
  return ranked([...bands, unknownAge]);
}

export const ageBand: Method<AgeBandGiven, AgeBandSettings, null> = {
  name: both('Age band', 'Grupa wieku'),
  settings: Given,
  complete: ({ from, oldest }) => ({ from: from ?? [18, 25, 35, 45, 55, 65], oldest: oldest ?? 120 }),
  check({ from, oldest }, _catalog, problems) {
    if (from.some((age, i) => age <= (from[i - 1] ?? -1)))
      problems.add('bad-range', 'settings.from', 'ages must rise from one to the next');
    if ((from.at(-1) ?? 0) > oldest) problems.add('bad-range', 'settings.oldest', '"oldest" is below the last band');
  },
  classes,
  summary: () =>
    sentence([both('by completed years on the day, from the birth date', 'według ukończonych lat, z daty urodzenia')]),
  standard: 'ESOMAR, Standard Demographic Classification (1997): age in completed years, in bands.',
};
