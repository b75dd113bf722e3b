import { type IdentifierKind, PLAIN_IDENTIFIER_KINDS } from '../typed/identifiers.ts';

/** What one file is a list of. */
export const IMPORT_KINDS = ['orders', 'order-lines', 'customers', 'events', 'messages', 'survey'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** How a field's cell is read. */
export type FieldReading = 'text' | 'order' | 'money' | 'number' | 'whole' | 'time' | 'clock' | 'currency';

interface FieldEntry {
  readonly reads: FieldReading;
  /** The kinds of file it has a meaning in; everywhere when not said. */
  readonly in?: readonly ImportKind[];
  /** One line for people: the mapping file's comments and problems say it. */
  readonly is: string;
}

const FACTS: readonly ImportKind[] = ['orders', 'order-lines', 'events', 'messages'];

/** What a column may be, other than an identifier, a trait or a property. Well-known properties have columns of their own. */
export const FIELDS = {
  time: { reads: 'time', is: 'when it happened' },
  clock: { reads: 'clock', is: 'the time of day, when the date stands in a column of its own' },
  event: { reads: 'text', in: ['events', 'messages'], is: 'what happened' },
  key: { reads: 'text', in: FACTS, is: 'the id that makes it the same fact when it is read again' },
  order_id: { reads: 'order', in: FACTS, is: 'the order or invoice' },
  line: { reads: 'whole', in: ['order-lines'], is: 'the position of the line in its order' },
  product_id: { reads: 'text', in: FACTS, is: 'the product' },
  sku: { reads: 'text', in: FACTS, is: 'the stock keeping unit' },
  product_name: { reads: 'text', in: FACTS, is: 'the name of the product' },
  category: { reads: 'text', in: FACTS, is: 'the category of the product' },
  brand: { reads: 'text', in: FACTS, is: 'the brand of the product' },
  variant: { reads: 'text', in: FACTS, is: 'the variant of the product: size, colour' },
  coupon: { reads: 'text', in: FACTS, is: 'the coupon used' },
  currency: { reads: 'currency', in: FACTS, is: 'the currency of all amounts in the row, three letters' },
  campaign_id: { reads: 'text', in: FACTS, is: 'the campaign' },
  campaign_name: { reads: 'text', in: FACTS, is: 'the name of the campaign' },
  campaign_kind: { reads: 'text', in: FACTS, is: 'campaign or triggered' },
  channel: { reads: 'text', in: FACTS, is: 'the channel: email, sms, store, web' },
  total: { reads: 'money', in: ['orders', 'order-lines', 'events', 'messages'], is: 'the amount of the whole order' },
  discount: { reads: 'money', in: FACTS, is: 'the discount; several columns are added up' },
  shipping: { reads: 'money', in: FACTS, is: 'the delivery fee; several columns are added up' },
  tax: { reads: 'money', in: FACTS, is: 'the tax; several columns are added up' },
  margin: { reads: 'money', in: FACTS, is: 'what is earned' },
  price: { reads: 'money', in: FACTS, is: 'the price of one piece' },
  amount: { reads: 'money', in: ['order-lines'], is: 'the amount of the line' },
  quantity: { reads: 'number', in: FACTS, is: 'how many pieces' },
  survey: { reads: 'text', in: ['survey'], is: 'the name of the survey' },
  question: { reads: 'text', in: ['survey'], is: 'the question, when there is one answer per row' },
  answer: { reads: 'text', in: ['survey'], is: 'the answer to it' },
} as const satisfies Readonly<Record<string, FieldEntry>>;

export type FactField = keyof typeof FIELDS;
export type Field = FactField | IdentifierKind;

export const isFactField = (name: string): name is FactField => Object.hasOwn(FIELDS, name);

export const isIdentifierKind = (name: string): name is IdentifierKind =>
  PLAIN_IDENTIFIER_KINDS.some(kind => kind === name) || /^external:[a-z0-9][a-z0-9_-]*$/.test(name);

/** What the field is good for, as an entry of no particular shape. */
export const fieldEntry = (name: FactField): FieldEntry => FIELDS[name];

/** Fields that several columns may share: their amounts are added up. */
export const ADDED_UP: readonly FactField[] = ['discount', 'shipping', 'tax'];
