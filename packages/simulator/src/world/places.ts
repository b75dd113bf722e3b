/** A city people live in. `weight` is its population in thousands, compared only within its country. */
export interface Place {
  readonly city: string;
  readonly weight: number;
  readonly region: string;
  readonly latitude: number;
  readonly longitude: number;
  /** How its postal codes begin; the rest is drawn. */
  readonly postal: string;
}

/** What everybody in one country has in common, and that country's share of all people. */
export interface Country {
  readonly code: string;
  readonly share: number;
  readonly language: Language;
  readonly timezone: string;
  readonly callingCode: string;
  /** Mobile numbers: these digits, then `mobileDigits` more. */
  readonly mobilePrefix: string;
  readonly mobileDigits: number;
  /** Random digits that end a postal code, `-` before them in Poland only. */
  readonly postalDigits: number;
  /** Share of people who pay in EUR; the others pay in PLN. */
  readonly euroShare: number;
  readonly places: readonly Place[];
}

export const LANGUAGES = ['pl', 'de', 'cs', 'uk', 'en', 'fr', 'lt'] as const;
export type Language = (typeof LANGUAGES)[number];

type Row = readonly [city: string, weight: number, region: string, latitude: number, longitude: number, postal: string];

const places = (rows: readonly Row[]): Place[] =>
  rows.map(([city, weight, region, latitude, longitude, postal]) => ({
    city,
    weight,
    region,
    latitude,
    longitude,
    postal,
  }));

/** Populations as of 2023, rounded (Statistics Poland for Poland, national statistics offices elsewhere). */
const POLAND = places([
  ['Warszawa', 1861, 'mazowieckie', 52.2297, 21.0122, '00'],
  ['Kraków', 807, 'małopolskie', 50.0647, 19.945, '30'],
  ['Wrocław', 674, 'dolnośląskie', 51.1079, 17.0385, '50'],
  ['Łódź', 652, 'łódzkie', 51.7592, 19.456, '90'],
  ['Poznań', 540, 'wielkopolskie', 52.4064, 16.9252, '60'],
  ['Gdańsk', 487, 'pomorskie', 54.352, 18.6466, '80'],
  ['Szczecin', 389, 'zachodniopomorskie', 53.4285, 14.5528, '70'],
  ['Lublin', 330, 'lubelskie', 51.2465, 22.5684, '20'],
  ['Bydgoszcz', 329, 'kujawsko-pomorskie', 53.1235, 18.0084, '85'],
  ['Białystok', 292, 'podlaskie', 53.1325, 23.1688, '15'],
  ['Katowice', 279, 'śląskie', 50.2649, 19.0238, '40'],
  ['Gdynia', 241, 'pomorskie', 54.5189, 18.5305, '81'],
  ['Częstochowa', 206, 'śląskie', 50.8118, 19.1203, '42'],
  ['Rzeszów', 198, 'podkarpackie', 50.0412, 21.9991, '35'],
  ['Radom', 197, 'mazowieckie', 51.4027, 21.1471, '26'],
  ['Toruń', 195, 'kujawsko-pomorskie', 53.0138, 18.5984, '87'],
  ['Sosnowiec', 187, 'śląskie', 50.2863, 19.1041, '41'],
  ['Kielce', 181, 'świętokrzyskie', 50.8661, 20.6286, '25'],
  ['Gliwice', 169, 'śląskie', 50.2945, 18.6714, '44'],
  ['Olsztyn', 166, 'warmińsko-mazurskie', 53.7784, 20.4801, '10'],
  ['Bielsko-Biała', 166, 'śląskie', 49.8224, 19.0444, '43'],
  ['Zabrze', 155, 'śląskie', 50.3249, 18.7857, '41'],
  ['Bytom', 150, 'śląskie', 50.3484, 18.9157, '41'],
  ['Zielona Góra', 139, 'lubuskie', 51.9356, 15.5062, '65'],
  ['Rybnik', 131, 'śląskie', 50.1022, 18.5463, '44'],
  ['Opole', 126, 'opolskie', 50.6751, 17.9213, '45'],
  ['Tychy', 122, 'śląskie', 50.1307, 18.9644, '43'],
  ['Gorzów Wielkopolski', 115, 'lubuskie', 52.7368, 15.2288, '66'],
  ['Elbląg', 114, 'warmińsko-mazurskie', 54.1522, 19.4088, '82'],
  ['Płock', 112, 'mazowieckie', 52.5468, 19.7064, '09'],
  ['Koszalin', 105, 'zachodniopomorskie', 54.1943, 16.1715, '75'],
  ['Włocławek', 102, 'kujawsko-pomorskie', 52.6482, 19.0678, '87'],
  ['Tarnów', 102, 'małopolskie', 50.0121, 20.9858, '33'],
  ['Wałbrzych', 100, 'dolnośląskie', 50.7714, 16.2843, '58'],
  ['Kalisz', 94, 'wielkopolskie', 51.7611, 18.091, '62'],
  ['Legnica', 91, 'dolnośląskie', 51.207, 16.1619, '59'],
  ['Słupsk', 86, 'pomorskie', 54.4641, 17.0285, '76'],
  ['Nowy Sącz', 81, 'małopolskie', 49.6218, 20.6971, '33'],
  ['Siedlce', 76, 'mazowieckie', 52.1677, 22.2901, '08'],
  ['Suwałki', 68, 'podlaskie', 54.1118, 22.9309, '16'],
  ['Zamość', 58, 'lubelskie', 50.7231, 23.252, '22'],
  ['Przemyśl', 56, 'podkarpackie', 49.7838, 22.7678, '37'],
  ['Zakopane', 25, 'małopolskie', 49.2992, 19.9496, '34'],
]);

export const COUNTRIES: readonly Country[] = [
  {
    code: 'PL',
    share: 0.75,
    language: 'pl',
    timezone: 'Europe/Warsaw',
    callingCode: '48',
    mobilePrefix: '5',
    mobileDigits: 8,
    postalDigits: 3,
    euroShare: 0.01,
    places: POLAND,
  },
  {
    code: 'DE',
    share: 0.07,
    language: 'de',
    timezone: 'Europe/Berlin',
    callingCode: '49',
    mobilePrefix: '15',
    mobileDigits: 9,
    postalDigits: 3,
    euroShare: 0.7,
    places: places([
      ['Berlin', 3677, 'Berlin', 52.52, 13.405, '10'],
      ['Hamburg', 1906, 'Hamburg', 53.5511, 9.9937, '20'],
      ['München', 1512, 'Bayern', 48.1351, 11.582, '80'],
      ['Köln', 1073, 'Nordrhein-Westfalen', 50.9375, 6.9603, '50'],
      ['Leipzig', 616, 'Sachsen', 51.3397, 12.3731, '04'],
      ['Dresden', 563, 'Sachsen', 51.0504, 13.7373, '01'],
    ]),
  },
  {
    code: 'CZ',
    share: 0.045,
    language: 'cs',
    timezone: 'Europe/Prague',
    callingCode: '420',
    mobilePrefix: '6',
    mobileDigits: 8,
    postalDigits: 2,
    euroShare: 0.15,
    places: places([
      ['Praha', 1357, 'Hlavní město Praha', 50.0755, 14.4378, '110'],
      ['Brno', 396, 'Jihomoravský kraj', 49.1951, 16.6068, '602'],
      ['Ostrava', 284, 'Moravskoslezský kraj', 49.8209, 18.2625, '702'],
    ]),
  },
  {
    code: 'UA',
    share: 0.045,
    language: 'uk',
    timezone: 'Europe/Kyiv',
    callingCode: '380',
    mobilePrefix: '67',
    mobileDigits: 7,
    postalDigits: 3,
    euroShare: 0.1,
    places: places([
      ['Київ', 2952, 'Київ', 50.4501, 30.5234, '01'],
      ['Львів', 717, 'Львівська область', 49.8397, 24.0297, '79'],
      ['Одеса', 1010, 'Одеська область', 46.4825, 30.7233, '65'],
    ]),
  },
  {
    code: 'GB',
    share: 0.04,
    language: 'en',
    timezone: 'Europe/London',
    callingCode: '44',
    mobilePrefix: '7',
    mobileDigits: 9,
    postalDigits: 1,
    euroShare: 0.2,
    places: places([
      ['London', 8866, 'Greater London', 51.5072, -0.1276, 'SW1A '],
      ['Birmingham', 1142, 'West Midlands', 52.4862, -1.8904, 'B1 '],
      ['Manchester', 568, 'Greater Manchester', 53.4808, -2.2426, 'M1 '],
      ['Edinburgh', 514, 'Scotland', 55.9533, -3.1883, 'EH1 '],
    ]),
  },
  {
    code: 'FR',
    share: 0.02,
    language: 'fr',
    timezone: 'Europe/Paris',
    callingCode: '33',
    mobilePrefix: '6',
    mobileDigits: 8,
    postalDigits: 2,
    euroShare: 0.8,
    places: places([
      ['Paris', 2102, 'Île-de-France', 48.8566, 2.3522, '750'],
      ['Lyon', 520, 'Auvergne-Rhône-Alpes', 45.764, 4.8357, '690'],
      ['Lille', 236, 'Hauts-de-France', 50.6292, 3.0573, '590'],
    ]),
  },
  {
    code: 'LT',
    share: 0.03,
    language: 'lt',
    timezone: 'Europe/Vilnius',
    callingCode: '370',
    mobilePrefix: '6',
    mobileDigits: 7,
    postalDigits: 3,
    euroShare: 0.75,
    places: places([
      ['Vilnius', 593, 'Vilniaus apskritis', 54.6872, 25.2797, '01'],
      ['Kaunas', 305, 'Kauno apskritis', 54.8985, 23.9036, '44'],
    ]),
  },
];
