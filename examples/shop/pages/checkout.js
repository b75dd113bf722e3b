import { clear, describedLines, lines, total } from '../cart.js';
import { draw, text } from '../frame.js';
import { money, words } from '../words.js';

const main = draw(
  words.checkoutTitle,
  `<h1>${words.checkoutTitle}</h1><form class="sheet">
  <label>${words.name}<input name="name" autocomplete="given-name" required></label>
  <label>${words.email}<input name="email" type="email" autocomplete="email" required></label>
  <label class="tick"><input name="news" type="checkbox">${words.news}</label>
  <p class="sum"><span>${words.total}</span><b>${money(total())}</b></p>
  <button class="main" ${lines().length ? '' : 'disabled'}>${words.pay}</button></form>`,
);

satsuma.checkoutStarted({ total: total(), currency: 'PLN', products: describedLines() });

main.querySelector('form').addEventListener('submit', event => {
  event.preventDefault();
  const { name, email, news } = event.target;
  const order = `P-${Date.now().toString(36).toUpperCase()}`;
  satsuma.identify({ email: email.value, first_name: name.value });
  if (news.checked) satsuma.consent({ email: true });
  satsuma.orderCompleted({
    order_id: order,
    total: total(),
    revenue: total(),
    currency: 'PLN',
    products: describedLines(),
  });
  clear();
  draw(
    words.thanks,
    `<section class="hero"><h1>${words.thanks}</h1><p>${words.number} ${text(order)}</p></section>
    <p class="middle"><a class="button main" href="./">${words.browse}</a></p>`,
  );
});
