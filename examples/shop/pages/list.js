import { add, described } from '../cart.js';
import { draw, text } from '../frame.js';
import { PRODUCTS, pictureOf } from '../products.js';
import { language, money, words } from '../words.js';

const asked = new URLSearchParams(location.search);
const query = asked.get('q') ?? '';
const category = asked.get('category') ?? '';

const found = PRODUCTS.filter(
  product =>
    (!category || product.category === category) &&
    product.name[language].toLocaleLowerCase(language).includes(query.toLocaleLowerCase(language)),
);

const chip = name =>
  `<a ${name === category ? 'aria-current="page"' : ''} href="${name ? `?category=${name}` : './'}">${words[name || 'all']}</a>`;
const card = product => `<li class="card"><a href="product.html?id=${product.id}">
  ${pictureOf(product, language)}<h2>${product.name[language]}</h2></a>
  <p><span>${money(product.price)}</span><button data-id="${product.id}">${words.add}</button></p></li>`;

const main = draw(
  words.tagline,
  `<section class="hero"><h1>${words.tagline}</h1><p>${words.lead}</p></section>
  <div class="bar"><nav class="chips">${['', 'preserves', 'tea', 'syrups'].map(chip).join('')}</nav>
  <form role="search"><input type="search" name="q" value="${text(query)}" placeholder="${words.search}" aria-label="${words.search}"></form></div>
  ${found.length ? `<ul class="grid">${found.map(card).join('')}</ul>` : `<p class="empty">${words.nothing}</p>`}`,
);

if (query) satsuma.productsSearched({ query, results: found.length });
satsuma.productListViewed({
  list_id: category || 'all',
  category,
  products: found.map((product, index) => ({ ...described(product), position: index + 1 })),
});

main.addEventListener('click', ({ target }) => {
  const product = found.find(({ id }) => id === target.dataset.id);
  if (!product) return;
  add(product);
  target.textContent = words.added;
  document.querySelector('header .cart b').textContent++;
});
