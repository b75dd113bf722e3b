import { add, described } from '../cart.js';
import { draw } from '../frame.js';
import { PRODUCTS, pictureOf, productOf } from '../products.js';
import { language, money, words } from '../words.js';

const product = productOf(new URLSearchParams(location.search).get('id')) ?? PRODUCTS[0];

const main = draw(
  product.name[language],
  `<article class="product"><div class="picture">${pictureOf(product, language)}</div>
  <div><p class="kind"><a href="./?category=${product.category}">${words[product.category]}</a></p>
  <h1>${product.name[language]}</h1><p class="price">${money(product.price)}</p><p>${words.about}</p>
  <button class="main">${words.add}</button></div></article>`,
);

satsuma.productViewed(described(product));
main.querySelector('button').addEventListener('click', () => {
  add(product);
  location.href = 'cart.html';
});
