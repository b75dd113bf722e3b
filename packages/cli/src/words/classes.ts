import { both } from './both.ts';

/** Words around the classes of a segmentation. */
export const CLASSES = both(
  {
    title: (name: string, classes: string, people: string, date: string) =>
      `${name}: ${classes} of ${people} as of ${date}`,
    explained: 'What the classes mean',
    standard: (text: string) => `Follows: ${text}`,
    saved: (id: string) => `This is the stored segmentation "${id}".`,
    money: (currency: string, others: string) =>
      `Money is of orders in ${currency}; those in ${others} are not added in.`,
  },
  {
    title: (name, classes, people, date) => `${name}: ${classes}, ${people}, na dzień ${date}`,
    explained: 'Co znaczą klasy',
    standard: text => `Źródło: ${text}`,
    saved: id => `To zapisana segmentacja „${id}”.`,
    money: (currency, others) => `Kwoty są z zamówień w ${currency}; zamówienia w ${others} nie są w nie wliczone.`,
  },
);
