const WORDS = {
  en: {
    title: 'Welcome to Satsuma',
    about: 'This link makes your account. It works once.',
    email: 'E-mail',
    name: 'Name',
    password: 'Password, at least 12 characters',
    go: 'Make the account',
    spent: 'This link has been used, has expired, or never was. Ask an admin for a new one.',
    taken: 'Somebody with this address has an account.',
    failed: 'This did not work. Try again in a moment.',
  },
  pl: {
    title: 'Witamy w Satsumie',
    about: 'Ten link zakłada Twoje konto. Działa jeden raz.',
    email: 'E-mail',
    name: 'Imię i nazwisko',
    password: 'Hasło, co najmniej 12 znaków',
    go: 'Załóż konto',
    spent: 'Ten link został już użyty, wygasł albo nigdy nie istniał. Poproś administratora o nowy.',
    taken: 'Ktoś o tym adresie ma już konto.',
    failed: 'Nie udało się. Spróbuj za chwilę.',
  },
};

const language = navigator.language.startsWith('pl') ? 'pl' : 'en';
const words = WORDS[language];
document.documentElement.lang = language;
for (const element of document.querySelectorAll('[data-text]')) element.textContent = words[element.dataset.text];

const form = document.querySelector('form');
const alert = document.querySelector('[role="alert"]');
const token = location.hash.slice(1);

form.addEventListener('submit', async event => {
  event.preventDefault();
  alert.textContent = '';
  const { email, name, password } = Object.fromEntries(new FormData(form));
  const reply = await fetch('/api/v1/invitations/accept', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, password, account: { email, name, language } }),
  }).catch(() => undefined);
  if (reply?.ok) {
    history.replaceState(null, '', location.pathname);
    location.assign('/');
    return;
  }
  const said = { 403: words.spent, 409: words.taken };
  alert.textContent = said[reply?.status] ?? words.failed;
});
