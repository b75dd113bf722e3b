import { both } from './both.ts';

export const PARETO = both(
  {
    title: (buyers: string, value: string, date: string) => `${buyers}, ${value} in all, as of ${date}`,
    average: (buyers: string, date: string) => `${buyers}, by their average order, as of ${date}`,
    rule: (best: string, bring: string) => `The best ${best} bring ${bring}.`,
    gini: (value: string) => `Gini coefficient ${value}: 0 if all brought the same, 1 if one brought everything.`,
    nothing: 'Nobody has bought anything yet.',
  },
  {
    title: (buyers, value, date) => `${buyers}, razem ${value}, na dzień ${date}`,
    average: (buyers, date) => `${buyers}, według średniego zamówienia, na dzień ${date}`,
    rule: (best, bring) => `Najlepsze ${best} przynosi ${bring}.`,
    gini: value =>
      `Współczynnik Giniego ${value}: 0, gdyby wszyscy przynosili tyle samo; 1, gdyby jedna osoba wszystko.`,
    nothing: 'Nikt jeszcze nic nie kupił.',
  },
);
