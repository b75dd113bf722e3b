import { lines } from './cart.js';
import { language, words } from './words.js';

/** Text that is safe inside HTML. */
export const text = value => String(value).replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);

/** Draws the page: the shop's head, and `content` under it. Returns its `main`. */
export function draw(title, content) {
  document.documentElement.lang = language;
  document.title = `${title} · Pomelo`;
  const other = language === 'pl' ? 'en' : 'pl';
  const here = new URLSearchParams(location.search);
  here.set('lang', other);
  const count = lines().reduce((sum, { quantity }) => sum + quantity, 0);
  document.querySelector('header')?.remove();
  document.body.insertAdjacentHTML(
    'afterbegin',
    `<header><a class="brand" href="./"><img src="mark.svg" alt="" width="30" height="30">Pomelo</a>
      <nav><a href="account.html">${words.signIn}</a><a href="?${text(here)}" hreflang="${other}">${other.toUpperCase()}</a>
      <a class="cart" href="cart.html">${words.cart}<b>${count}</b></a></nav></header>`,
  );
  const main = document.querySelector('main');
  main.innerHTML = content;
  return main;
}
