import { addWords } from '../../words/language.ts';

export const SIGN_IN = addWords('sign-in', {
  en: {
    title: 'Sign in to Satsuma',
    email: 'E-mail',
    password: 'Password',
    signIn: 'Sign in',
    hint: 'No account yet? Whoever runs Satsuma gives you a one-time link; the first one was printed when it started.',
    wrong: 'The address and the password do not belong together.',
  },
  pl: {
    title: 'Zaloguj się do Satsumy',
    email: 'E-mail',
    password: 'Hasło',
    signIn: 'Zaloguj się',
    hint: 'Nie masz jeszcze konta? Jednorazowy odsyłacz dostaniesz od osoby, która prowadzi Satsumę; pierwszy został wypisany przy uruchomieniu.',
    wrong: 'Ten adres i to hasło do siebie nie pasują.',
  },
});
