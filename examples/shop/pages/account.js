import { draw, text } from '../frame.js';
import { words } from '../words.js';

const USER = 'shop.user';

function show() {
  const user = localStorage.getItem(USER);
  const main = draw(
    words.signIn,
    user
      ? `<h1>${words.signedInAs} ${text(user)}</h1><form class="sheet"><button class="main">${words.signOut}</button></form>`
      : `<h1>${words.signIn}</h1><form class="sheet"><label>${words.email}
        <input name="email" type="email" autocomplete="email" required></label><button class="main">${words.signIn}</button></form>`,
  );
  main.querySelector('form').addEventListener('submit', event => {
    event.preventDefault();
    if (user) {
      localStorage.removeItem(USER);
      satsuma.reset();
    } else {
      const email = event.target.email.value;
      localStorage.setItem(USER, email);
      satsuma.identify(email, { email });
    }
    show();
  });
}

show();
