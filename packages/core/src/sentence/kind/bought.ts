import type { Bought } from '../../condition/bought.ts';
import type { Conditions } from '../../condition/kinds.ts';
import type { PredicateKeys } from '../../operator/operators.ts';
import { either, type Said, said, who } from '../clause.ts';
import type { InBoth, Language, Speech } from '../language.ts';
import { amount, orders, pieces } from '../word/counted.ts';
import { type Measured, quantity } from '../word/quantity.ts';
import { anyOf, oneOrMore } from '../word/value.ts';
import { windowText } from '../word/window.ts';
import { phrase } from './done.ts';

/** What was bought, as the object of "bought" and of "did not buy" (Polish: accusative and genitive). */
interface Goods {
  readonly bought: string;
  readonly denied: string;
}

type Key = keyof Bought;
const KEYS = ['product_id', 'product_name', 'sku', 'category', 'brand', 'currency'] as const satisfies readonly Key[];

const ONE_KEY: InBoth<Readonly<Record<Key, (values: string) => Goods>>> = {
  en: {
    product_id: v => ({ bought: `the product ${v}`, denied: `the product ${v}` }),
    product_name: v => ({ bought: `a product named ${v}`, denied: `any product named ${v}` }),
    sku: v => ({ bought: `a product with SKU ${v}`, denied: `any product with SKU ${v}` }),
    category: v => ({ bought: `products of the category ${v}`, denied: `any product of the category ${v}` }),
    brand: v => ({ bought: `products of the brand ${v}`, denied: `any product of the brand ${v}` }),
    currency: v => ({ bought: `products in the currency ${v}`, denied: `any product in the currency ${v}` }),
  },
  pl: {
    product_id: v => ({ bought: `produkt ${v}`, denied: `produktu ${v}` }),
    product_name: v => ({ bought: `produkt o nazwie ${v}`, denied: `produktu o nazwie ${v}` }),
    sku: v => ({ bought: `produkt o SKU ${v}`, denied: `produktu o SKU ${v}` }),
    category: v => ({ bought: `produkty z kategorii ${v}`, denied: `produktów z kategorii ${v}` }),
    brand: v => ({ bought: `produkty marki ${v}`, denied: `produktów marki ${v}` }),
    currency: v => ({ bought: `produkty w walucie ${v}`, denied: `produktów w walucie ${v}` }),
  },
};

const ANYTHING: InBoth<Goods> = {
  en: { bought: 'anything', denied: 'anything' },
  pl: { bought: 'cokolwiek', denied: 'niczego' },
};
const PRODUCTS: InBoth<Goods> = {
  en: { bought: 'products', denied: 'any product' },
  pl: { bought: 'produkty', denied: 'produktów' },
};
const LABELS: InBoth<Readonly<Record<Key, string>>> = {
  en: {
    product_id: 'product',
    product_name: 'name',
    sku: 'SKU',
    category: 'category',
    brand: 'brand',
    currency: 'currency',
  },
  pl: {
    product_id: 'produkt',
    product_name: 'nazwa',
    sku: 'SKU',
    category: 'kategoria',
    brand: 'marka',
    currency: 'waluta',
  },
};

function goods(wanted: Bought, language: Language): Goods {
  const keys = KEYS.flatMap(key => {
    const values = wanted[key];
    return values === undefined ? [] : [{ key, text: anyOf(oneOrMore(values), language) }];
  });
  const [only] = keys;
  if (only === undefined) return ANYTHING[language];
  if (keys.length === 1) return ONE_KEY[language][only.key](only.text);
  const brackets = ` (${keys.map(({ key, text }) => `${LABELS[language][key]} ${text}`).join(', ')})`;
  const { bought, denied } = PRODUCTS[language];
  return { bought: bought + brackets, denied: denied + brackets };
}

interface BoughtWords {
  readonly did: (goods: Goods) => string;
  readonly didNot: (goods: Goods) => string;
  readonly never: (goods: Goods) => string;
  readonly orders: (goods: Goods, orders: string) => string;
  readonly pieces: (goods: Goods, pieces: string) => string;
  readonly amount: (goods: Goods, amount: string) => string;
  readonly orNothing: string;
}

const WORDS: InBoth<BoughtWords> = {
  en: {
    did: g => `bought ${g.bought}`,
    didNot: g => `did not buy ${g.denied}`,
    never: g => `never bought ${g.denied}`,
    orders: (g, n) => `bought ${g.bought} in ${n}`,
    pieces: (g, n) => `bought ${n} of ${g.bought}`,
    amount: (g, n) => `bought ${g.bought} for ${n} altogether`,
    orNothing: '(or nothing)',
  },
  pl: {
    did: g => `kupiły ${g.bought}`,
    didNot: g => `nie kupiły ${g.denied}`,
    never: g => `nigdy nie kupiły ${g.denied}`,
    orders: (g, n) => `kupiły ${g.bought} w ${n}`,
    pieces: (g, n) => `kupiły ${n} ${g.denied === 'niczego' ? 'czegokolwiek' : g.denied}`,
    amount: (g, n) => `kupiły ${g.bought} za łącznie ${n}`,
    orNothing: '(także nic)',
  },
};

/** Order lines: "bought products of the category “dairy” in at least 2 orders in the last 30 days". */
export function bought(condition: Conditions['bought'], speech: Speech): Said {
  const { language, names } = speech;
  const words = WORDS[language];
  const what = goods(condition.bought, language);
  const when = windowText(condition.when, speech);
  const measured = (keys: PredicateKeys, how: Measured, say: (goods: Goods, number: string) => string): Said => {
    const { yes, no, zero } = quantity(keys, how, language);
    const text = (number: string, none: boolean) => who(phrase(say(what, number), none ? words.orNothing : '', when));
    return either(text(yes, zero.yes), text(no, zero.no));
  };
  if (condition.orders) return measured(condition.orders, orders(language), words.orders);
  if (condition.quantity) return measured(condition.quantity, pieces(language), words.pieces);
  if (condition.amount)
    return measured(condition.amount, amount(language, currencyOf(condition.bought) ?? names.currency), words.amount);
  return said(
    who(phrase(words.did(what), when)),
    who(when === '' ? words.never(what) : phrase(words.didNot(what), when)),
  );
}

/** The one currency that is asked for by name. */
const currencyOf = ({ currency }: Bought): string | undefined =>
  typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : undefined;
