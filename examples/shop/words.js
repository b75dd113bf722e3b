const WORDS = {
  en: {
    tagline: 'Preserves, teas and syrups from small kitchens',
    lead: 'Made in batches of two hundred. Delivered in two days.',
    search: 'Search',
    all: 'All',
    preserves: 'Preserves',
    tea: 'Tea',
    syrups: 'Syrups',
    nothing: 'Nothing found.',
    add: 'Add to cart',
    added: 'Added',
    cart: 'Cart',
    empty: 'Your cart is empty.',
    browse: 'Browse the shop',
    remove: 'Remove',
    total: 'Total',
    delivery: 'Delivery',
    free: 'free',
    checkout: 'Checkout',
    email: 'E-mail',
    name: 'First name',
    news: 'Send me news by e-mail',
    pay: 'Place the order',
    thanks: 'Thank you!',
    number: 'Order',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedInAs: 'Signed in as',
    about:
      'Cooked slowly, with little sugar and no colouring. Keeps for a year; once opened, three weeks in the fridge.',
  },
  pl: {
    tagline: 'Konfitury, herbaty i syropy z małych kuchni',
    lead: 'Gotowane po dwieście sztuk. U Ciebie w dwa dni.',
    search: 'Szukaj',
    all: 'Wszystko',
    preserves: 'Konfitury',
    tea: 'Herbata',
    syrups: 'Syropy',
    nothing: 'Nic nie znaleziono.',
    add: 'Do koszyka',
    added: 'Dodano',
    cart: 'Koszyk',
    empty: 'Koszyk jest pusty.',
    browse: 'Zajrzyj do sklepu',
    remove: 'Usuń',
    total: 'Razem',
    delivery: 'Dostawa',
    free: 'gratis',
    checkout: 'Do kasy',
    email: 'E-mail',
    name: 'Imię',
    news: 'Chcę dostawać nowości e-mailem',
    pay: 'Zamawiam i płacę',
    thanks: 'Dziękujemy!',
    number: 'Zamówienie',
    signIn: 'Zaloguj się',
    signOut: 'Wyloguj się',
    signedInAs: 'Zalogowano jako',
    checkoutTitle: 'Twoje zamówienie',
    about: 'Z owoców i liści od znanych nam rolników. Mało cukru, bez barwników, ręcznie, w małych partiach.',
  },
};

const asked = new URLSearchParams(location.search).get('lang');
if (asked in WORDS) localStorage.setItem('shop.language', asked);

/** `en` or `pl`: as asked in the address, as chosen before, or as the browser has it. */
export const language = localStorage.getItem('shop.language') ?? (navigator.language.startsWith('pl') ? 'pl' : 'en');

export const words = WORDS[language];

export const money = amount => new Intl.NumberFormat(language, { style: 'currency', currency: 'PLN' }).format(amount);
