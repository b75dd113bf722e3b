import Type, { type Static } from 'typebox';
import type { Language } from '../sentence/language.ts';
import { countryLabel, countryText } from '../sentence/word/country.ts';
import { type ClassInfo, type Method, ranked } from './method.ts';
import { type Bilingual, both, counted, PERSON, sentence } from './words.ts';

export const PLACE_TRAITS = ['country', 'region', 'city'] as const;
export type PlaceTrait = (typeof PLACE_TRAITS)[number];

const Given = Type.Object(
  {
    by: Type.Optional(Type.Enum([...PLACE_TRAITS], { description: `one of ${PLACE_TRAITS.join(', ')}` })),
    minimumSize: Type.Optional(Type.Integer({ minimum: 1, description: 'a whole number of people' })),
    atMost: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1000, description: 'a whole number of places, up to 1000' }),
    ),
  },
  { additionalProperties: false, description: 'the settings of place: {by, minimumSize, atMost}' },
);
type PlaceGiven = Static<typeof Given>;

export interface PlaceSettings {
  readonly by: PlaceTrait;
  /** People a place must have to be a class of its own. */
  readonly minimumSize: number;
  /** How many places are classes at most: the largest. */
  readonly atMost: number;
}

export interface PlaceThresholds {
  /** The places that are classes, largest first. */
  readonly places: readonly string[];
}

export const OTHER_PLACE = 'other';
export const UNKNOWN_PLACE = 'unknown';

/** What somebody's place is called. */
export const PLACE_NAMES: Readonly<Record<PlaceTrait, Bilingual>> = {
  country: both('country', 'kraj'),
  region: both('region', 'region'),
  city: both('city', 'miasto'),
};

const saidOf = (id: string, by: PlaceTrait, language: Language): string =>
  by === 'country' ? countryText(id, language) : id;

function classes({ by, minimumSize, atMost }: PlaceSettings, thresholds: PlaceThresholds | null): readonly ClassInfo[] {
  const { en, pl } = PLACE_NAMES[by];
  const least = counted(minimumSize, PERSON);
  const places = (thresholds?.places ?? []).map(id => ({
    id,
    name: by === 'country' ? both(countryLabel(id, 'en'), countryLabel(id, 'pl')) : both(id, id),
    explanation: sentence([both(`${en}: ${saidOf(id, by, 'en')}`, `${pl}: ${saidOf(id, by, 'pl')}`)]),
  }));
  return ranked([
    ...places,
    {
      id: OTHER_PLACE,
      name: both('Other', 'Inne'),
      explanation: sentence([
        both(
          `another ${en}: with fewer than ${least.en}, or not among the ${atMost} largest`,
          `inne (${pl}): mniej niż ${least.pl} albo poza ${atMost} największymi`,
        ),
      ]),
    },
    {
      id: UNKNOWN_PLACE,
      name: both('Unknown', 'Nieznane'),
      explanation: sentence([both(`${en} not known`, `${pl}: brak danych`)]),
    },
  ]);
}

export const place: Method<PlaceGiven, PlaceSettings, PlaceThresholds> = {
  name: both('Place', 'Miejsce'),
  settings: Given,
  complete: ({ by, minimumSize, atMost }) => ({
    by: by ?? 'city',
    minimumSize: minimumSize ?? 30,
    atMost: atMost ?? 50,
  }),
  check: () => {},
  classes,
  summary: ({ by }) => sentence([both(`by ${PLACE_NAMES[by].en}`, `według: ${PLACE_NAMES[by].pl}`)]),
  standard:
    'Smith, Product differentiation and market segmentation, Journal of Marketing 21 (1956); Kotler, Marketing Management: geographic segmentation.',
};
