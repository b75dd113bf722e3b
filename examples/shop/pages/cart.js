import { describedLines, lines, remove, total } from '../cart.js';
import { draw } from '../frame.js';
import { pictureOf } from '../products.js';
import { language, money, words } from '../words.js';

const row = ({ product, quantity }) => `<li>${pictureOf(product, language)}
  <div><a href="product.html?id=${product.id}">${product.name[language]}</a><small>${quantity} × ${money(product.price)}</small></div>
  <span>${money(product.price * quantity)}</span><button class="quiet" data-id="${product.id}">${words.remove}</button></li>`;

function show() {
  const now = lines();
  draw(
    words.cart,
    now.length
      ? `<h1>${words.cart}</h1><ul class="lines">${now.map(row).join('')}</ul>
        <dl class="sum"><dt>${words.delivery}</dt><dd>${words.free}</dd><dt>${words.total}</dt><dd>${money(total())}</dd></dl>
        <a class="button main" href="checkout.html">${words.checkout}</a>`
      : `<h1>${words.cart}</h1><p class="empty">${words.empty}</p><a class="button main" href="./">${words.browse}</a>`,
  );
}

show();
satsuma.cartViewed({ products: describedLines() });

document.querySelector('main').addEventListener('click', ({ target }) => {
  const line = lines().find(({ product }) => product.id === target.dataset.id);
  if (!line) return;
  remove(line);
  show();
});
