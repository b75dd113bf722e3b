import type { Language } from './places.ts';

/** Given names and family names of one language, the commonest first. Family names agree with the bearer's gender. */
export interface Names {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly femaleFamily: readonly string[];
  readonly maleFamily: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

/** The feminine form of a Polish family name: adjectival names (-ski, -cki, -dzki) change, all others stay. */
const polishFeminine = (family: string): string => family.replace(/(s|c|dz)ki$/, '$1ka');

/** The feminine form of a Czech family name: -ý becomes -á, a last -a goes, -ek and -ec lose their e, then -ová. */
const czechFeminine = (family: string): string =>
  family.endsWith('ý') ? family.replace(/ý$/, 'á') : `${family.replace(/a$/, '').replace(/e([kc])$/, '$1')}ová`;

/** The feminine form of a Ukrainian family name: only -ий (Коваль**ський**) changes. */
const ukrainianFeminine = (family: string): string => family.replace(/ий$/, 'а');

/** The form a married Lithuanian woman bears; a man's name ends in -as, -is, -ys, -us or -ius. */
const lithuanianFeminine = (family: string): string => family.replace(/(ius|as|is|ys|us)$/, 'ienė');

const agreeing = (family: readonly string[], feminine: (family: string) => string) => ({
  maleFamily: family,
  femaleFamily: family.map(feminine),
});

const unchanged = (family: readonly string[]) => agreeing(family, one => one);

export const NAMES: Readonly<Record<Language, Names>> = {
  pl: {
    female: words(`Anna Katarzyna Maria Małgorzata Agnieszka Barbara Ewa Magdalena Elżbieta Joanna Aleksandra Zofia
      Monika Teresa Danuta Natalia Karolina Marta Julia Beata Dorota Jadwiga Janina Alicja Jolanta Grażyna Iwona
      Paulina Justyna Patrycja Weronika Oliwia Zuzanna Lena Wiktoria Łucja Żaneta`),
    male: words(`Piotr Krzysztof Andrzej Tomasz Jan Paweł Michał Marcin Jakub Adam Stanisław Marek Łukasz Grzegorz
      Mateusz Wojciech Mariusz Dariusz Zbigniew Maciej Rafał Robert Kamil Jacek Dawid Jerzy Tadeusz Szymon Kacper
      Bartosz Jarosław Sławomir Antoni Filip Franciszek Ryszard Łucjan`),
    ...agreeing(
      words(`Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski
      Kozłowski Mazur Jankowski Kwiatkowski Krawczyk Wojciechowski Kaczmarek Piotrowski Grabowski Pawłowski Zając
      Michalski Król Nowakowski Wieczorek Jabłoński Wróbel Majewski Olszewski Stępień Jaworski Malinowski Adamczyk
      Dudek Górski Nowicki Pawlak Witkowski Sikora Walczak Rutkowski Baran Szewczyk Ostrowski Zalewski Tomaszewski
      Wróblewski Jasiński Zawadzki Chmielewski Borkowski Sokołowski Sawicki Kucharski Czarnecki Maciejewski Kubiak
      Wysocki Błaszczyk Rudzki Głowacki Żak Święcicki`),
      polishFeminine,
    ),
  },
  de: {
    female: words('Maria Anna Ursula Sabine Petra Monika Julia Laura Katharina Käthe Lea Hannah Mia Emma'),
    male: words('Thomas Michael Andreas Peter Wolfgang Stefan Jürgen Christian Uwe Lukas Leon Jonas Björn Felix Paul'),
    ...unchanged(
      words(`Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer
      Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hartmann Lange Weiß`),
    ),
  },
  cs: {
    female: words('Jana Marie Eva Hana Anna Lenka Kateřina Lucie Věra Alena Petra Veronika Tereza Zdeňka Šárka'),
    male: words('Jiří Jan Petr Josef Pavel Martin Tomáš Jaroslav Miroslav Zdeněk Václav Michal Lukáš Jakub Ondřej'),
    ...agreeing(
      words(`Novák Svoboda Novotný Dvořák Černý Procházka Kučera Veselý Horák Němec Pokorný Marek Hájek Jelínek Král
      Růžička Beneš Fiala Sedláček Doležal`),
      czechFeminine,
    ),
  },
  uk: {
    female: words('Олена Наталія Ірина Оксана Тетяна Юлія Марія Анна Світлана Вікторія Катерина Людмила Софія Ганна'),
    male: words('Олександр Сергій Андрій Володимир Іван Дмитро Микола Юрій Олег Василь Максим Богдан Тарас Артем'),
    ...agreeing(
      words(`Мельник Шевченко Бойко Коваленко Бондаренко Ткаченко Ковальчук Кравченко Олійник Шевчук Коваль Поліщук
      Савченко Лисенко Руденко Марченко Мороз Петренко Кравчук Ковальський Левицький Яворський`),
      ukrainianFeminine,
    ),
  },
  en: {
    female: words('Olivia Emily Sophie Jessica Charlotte Grace Lucy Emma Sarah Amelia Isla Margaret Susan Helen Zoë'),
    male: words('Oliver George Jack Harry Thomas James William David John Daniel Matthew Peter Andrew Simon Liam'),
    ...unchanged(
      words(`Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans
      Walker White Roberts Green Hall Wood Harris Clarke Jackson O'Brien O'Connor`),
    ),
  },
  fr: {
    female: words('Marie Camille Léa Chloé Manon Sophie Isabelle Nathalie Hélène Élodie Céline Zoé Aurélie Inès'),
    male: words('Jean Pierre Michel Nicolas Julien François Théo Louis Hugo Rémi Étienne Jérôme Antoine Loïc'),
    ...unchanged(
      words(`Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèvre
      Michel Garcia Roux Fournier Girard Gauthier Lefort`),
    ),
  },
  lt: {
    female: words('Rasa Asta Ona Jolanta Daiva Kristina Rūta Eglė Ieva Gabija Austėja Živilė Jurgita Viktorija'),
    male: words('Jonas Tomas Mantas Darius Andrius Marius Vytautas Antanas Lukas Rokas Žygimantas Giedrius Saulius'),
    ...agreeing(
      words('Kazlauskas Petrauskas Jankauskas Stankevičius Vasiliauskas Žukauskas Butkus Paulauskas Urbonas Balčiūnas'),
      lithuanianFeminine,
    ),
  },
};

const UKRAINIAN: Readonly<Record<string, string>> = Object.fromEntries(
  'а-a б-b в-v г-h ґ-g д-d е-e є-ie ж-zh з-z и-y і-i ї-i й-i к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-kh ц-ts ч-ch ш-sh щ-shch ь- ю-iu я-ia'
    .split(' ')
    .map(pair => [pair[0] ?? '', pair.slice(2)]),
);
const LETTERS: Readonly<Record<string, string>> = { ...UKRAINIAN, ł: 'l', ß: 'ss', ä: 'ae', ö: 'oe', ü: 'ue' };

/** A name as it stands in an e-mail address: small ASCII letters only (Ukrainian by the 2010 national transliteration). */
export const ascii = (name: string): string =>
  name
    .toLowerCase()
    .replace(/./gu, letter => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
