/** Something the shop sells. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly brand: string;
  /** In grosze (1/100 PLN). */
  readonly price: number;
}

interface Category {
  readonly name: string;
  readonly nouns: readonly string[];
  readonly brands: readonly string[];
  /** How often it is bought in January … December, against the other categories. */
  readonly months: readonly number[];
}

const even = (weight: number): number[] => Array<number>(12).fill(weight);

export const CATEGORIES: readonly Category[] = [
  {
    name: 'Toys',
    nouns: ['Blocks', 'Puzzle', 'Doll', 'Board game', 'Train set'],
    brands: ['Krasnal', 'Funbox', 'Bajka'],
    months: [6, 5, 5, 6, 7, 7, 5, 5, 5, 7, 14, 22],
  },
  {
    name: 'School',
    nouns: ['Backpack', 'Notebook set', 'Pencil case', 'Desk lamp', 'Globe'],
    brands: ['Piórko', 'Scholar', 'Kleks'],
    months: [4, 4, 3, 2, 2, 2, 6, 24, 16, 4, 3, 3],
  },
  {
    name: 'Garden',
    nouns: ['Grill', 'Garden chair', 'Lawn mower', 'Seed box', 'Hose'],
    brands: ['Zieleniec', 'GreenHand', 'Słonecznik'],
    months: [1, 2, 8, 16, 18, 14, 9, 6, 4, 2, 1, 1],
  },
  {
    name: 'Books',
    nouns: ['Novel', 'Cookbook', 'Atlas', 'Album', "Children's book"],
    brands: ['Czytelnia', 'Folio', 'Sowa'],
    months: even(8),
  },
  {
    name: 'Kitchen',
    nouns: ['Frying pan', 'Knife set', 'Coffee machine', 'Blender', 'Mug'],
    brands: ['Garnek', 'Chefline', 'Domus'],
    months: [9, 9, 9, 9, 9, 9, 8, 8, 9, 10, 12, 12],
  },
  {
    name: 'Home',
    nouns: ['Blanket', 'Lamp', 'Rug', 'Armchair', 'Bedding'],
    brands: ['Przytulnia', 'Nordlys', 'Domus'],
    months: [11, 10, 10, 9, 8, 7, 7, 8, 10, 11, 12, 12],
  },
  {
    name: 'Electronics',
    nouns: ['Headphones', 'Speaker', 'Charger', 'Tablet', 'Smart watch'],
    brands: ['Volto', 'Soundly', 'Iskra'],
    months: [9, 8, 8, 8, 8, 8, 8, 9, 9, 10, 17, 15],
  },
  {
    name: 'Sport',
    nouns: ['Running shoes', 'Yoga mat', 'Tent', 'Bicycle helmet', 'Dumbbells'],
    brands: ['Szlak', 'Runwell', 'Gryf'],
    months: [14, 9, 9, 10, 11, 11, 11, 9, 8, 6, 6, 8],
  },
  {
    name: 'Fashion',
    nouns: ['Coat', 'Dress', 'Shirt', 'Scarf', 'Sneakers'],
    brands: ['Wisła', 'Linea', 'Moda24'],
    months: [12, 10, 13, 12, 12, 11, 12, 10, 13, 13, 14, 13],
  },
  {
    name: 'Beauty',
    nouns: ['Cream', 'Perfume', 'Shampoo', 'Make-up set', 'Candle'],
    brands: ['Lawenda', 'Bellis', 'Rosa'],
    months: [8, 11, 11, 9, 11, 8, 8, 8, 8, 8, 11, 15],
  },
  {
    name: 'Tea and coffee',
    nouns: ['Black tea', 'Coffee beans', 'Herbal tea', 'Cocoa', 'Tea set'],
    brands: ['Imbryk', 'Ziarno', 'Kwitnąca'],
    months: [10, 9, 8, 7, 6, 5, 5, 5, 8, 10, 11, 12],
  },
  {
    name: 'Pets',
    nouns: ['Dog bed', 'Cat tree', 'Dog food', 'Aquarium', 'Leash'],
    brands: ['Reksio', 'Pawly', 'Mruczek'],
    months: even(7),
  },
];

const GRADES = ['Mini', 'Basic', 'Classic', 'Comfort', 'Plus', 'Select', 'Pro', 'Premium', 'Master', 'Signature'];

/** Prices of one category climb from the first to the second in this many equal ratios: a shop for every purse. */
const LADDER = { from: 900, to: 600_000, rungs: 60 } as const;
export const RUNGS = LADDER.rungs;

/** Product number (category × `RUNGS` + rung) → product; the same shop whatever the seed. */
export const PRODUCTS: readonly Product[] = CATEGORIES.flatMap((category, c) =>
  Array.from({ length: RUNGS }, (_, rung) => ({
    id: `P${String((c + 1) * 1000 + rung).padStart(5, '0')}`,
    name: `${category.nouns[rung % category.nouns.length]} ${GRADES[Math.floor((rung * GRADES.length) / RUNGS)]} ${100 + rung * 7}`,
    category: category.name,
    brand: category.brands[(rung * 7) % category.brands.length] ?? '',
    price: shelfPrice(LADDER.from * (LADDER.to / LADDER.from) ** (rung / (RUNGS - 1))),
  })),
);

/** A price as shops write it: 12.90, 149, 1 299. Whole grosze. */
function shelfPrice(grosze: number): number {
  if (grosze < 5_000) return Math.round(grosze / 100) * 100 - 10;
  if (grosze < 50_000) return Math.round(grosze / 1_000) * 1_000 - 100;
  return Math.round(grosze / 10_000) * 10_000 - 100;
}

/** The rung whose price is nearest to a sum, by ratio. */
export function rungAt(grosze: number): number {
  const rung = (Math.log(Math.max(grosze, 1) / LADDER.from) / Math.log(LADDER.to / LADDER.from)) * (RUNGS - 1);
  return Math.min(RUNGS - 1, Math.max(0, Math.round(rung)));
}
