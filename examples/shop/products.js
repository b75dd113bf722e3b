/** What the shop sells; prices in złoty. `look` is the picture: what it is in, and the colour of it. */
export const PRODUCTS = [
  {
    id: 'marmalade-orange',
    name: { en: 'Seville orange marmalade', pl: 'Marmolada z gorzkich pomarańczy' },
    category: 'preserves',
    price: 24.9,
    look: ['jar', '#e8852b'],
  },
  {
    id: 'curd-lemon',
    name: { en: 'Lemon curd', pl: 'Krem cytrynowy' },
    category: 'preserves',
    price: 22.5,
    look: ['jar', '#f2c83d'],
  },
  {
    id: 'jam-plum',
    name: { en: 'Slow plum butter', pl: 'Powidła śliwkowe' },
    category: 'preserves',
    price: 19.9,
    look: ['jar', '#5d2f4b'],
  },
  {
    id: 'tea-bergamot',
    name: { en: 'Black tea with bergamot', pl: 'Czarna herbata z bergamotką' },
    category: 'tea',
    price: 34,
    look: ['tin', '#2f4a4f'],
  },
  {
    id: 'tea-linden',
    name: { en: 'Linden blossom tea', pl: 'Herbata z kwiatu lipy' },
    category: 'tea',
    price: 27,
    look: ['tin', '#93a35a'],
  },
  {
    id: 'tea-satsuma',
    name: { en: 'Green tea with satsuma peel', pl: 'Zielona herbata ze skórką mandarynki' },
    category: 'tea',
    price: 39,
    look: ['tin', '#3f7d5c'],
  },
  {
    id: 'syrup-raspberry',
    name: { en: 'Raspberry syrup', pl: 'Syrop malinowy' },
    category: 'syrups',
    price: 29.9,
    look: ['bottle', '#b4264a'],
  },
  {
    id: 'syrup-elderflower',
    name: { en: 'Elderflower syrup', pl: 'Syrop z kwiatów czarnego bzu' },
    category: 'syrups',
    price: 31.5,
    look: ['bottle', '#c9b458'],
  },
];

export const productOf = id => PRODUCTS.find(product => product.id === id);

const SHAPES = {
  jar: colour =>
    `<rect x="62" y="52" width="76" height="16" rx="4" fill="#d9c9b0"/><rect x="54" y="66" width="92" height="100" rx="16" fill="${colour}"/><rect x="54" y="92" width="92" height="44" fill="#fffaf2"/><path d="M64 76v82" stroke="#fff" stroke-opacity=".35" stroke-width="6" stroke-linecap="round"/>`,
  tin: colour =>
    `<rect x="60" y="48" width="80" height="22" rx="6" fill="${colour}"/><rect x="56" y="66" width="88" height="100" rx="8" fill="${colour}"/><path d="M56 72h88" stroke="#000" stroke-opacity=".18" stroke-width="3"/><rect x="70" y="88" width="60" height="54" rx="6" fill="#fffaf2"/>`,
  bottle: colour =>
    `<rect x="88" y="30" width="24" height="18" rx="4" fill="#d9c9b0"/><path d="M90 46h20v26c0 8 22 12 22 32v52a10 10 0 0 1-10 10H78a10 10 0 0 1-10-10v-52c0-20 22-24 22-32z" fill="${colour}"/><rect x="68" y="106" width="64" height="38" fill="#fffaf2"/>`,
};

/** The picture of a product, as SVG. */
export function pictureOf({ look: [shape, colour], name }, language) {
  const leaf =
    '<path d="M100 106c8-12 20-12 24-12 0 12-8 24-24 24-16 0-24-12-24-24 4 0 16 0 24 12z" transform="translate(30 43) scale(.7)" fill="#f28c28"/>';
  return `<svg viewBox="0 0 200 200" role="img" aria-label="${name[language]}">${SHAPES[shape](colour)}${leaf}</svg>`;
}
