import { productOf } from './products.js';
import { language } from './words.js';

const read = () => JSON.parse(localStorage.getItem('shop.cart') ?? '{}');
const write = cart => localStorage.setItem('shop.cart', JSON.stringify(cart));

/** What is in the cart: products with their quantity. */
export const lines = () => Object.entries(read()).map(([id, quantity]) => ({ product: productOf(id), quantity }));

export const total = () =>
  lines().reduce((sum, { product, quantity }) => sum + Math.round(product.price * 100) * quantity, 0) / 100;

/** The product in the words of the Segment spec, as the tracker takes it. */
export const described = ({ id, name, category, price }, quantity) => ({
  product_id: id,
  name: name[language],
  category,
  price,
  currency: 'PLN',
  ...(quantity && { quantity }),
});

export function add(product) {
  const cart = read();
  write({ ...cart, [product.id]: (cart[product.id] ?? 0) + 1 });
  satsuma.productAdded(described(product, 1));
}

export function remove({ product, quantity }) {
  const { [product.id]: _, ...rest } = read();
  write(rest);
  satsuma.productRemoved(described(product, quantity));
}

export const clear = () => write({});

export const describedLines = () => lines().map(({ product, quantity }) => described(product, quantity));
