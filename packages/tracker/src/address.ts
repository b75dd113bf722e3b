/** `sts`, the query parameter of links in e-mails that holds the signed token by which the server knows who followed the link. */
const TOKEN = /([?&])(?:sts=[^&#]*(&|(?=#|$)))+/g;

/** The token of a link in an e-mail; nothing where there is none. */
export const linkToken = (search: string): string | undefined => new URLSearchParams(search).get('sts') || undefined;

/** The address without the token, and otherwise to the letter as it was. */
export const withoutToken = (address: string): string =>
  address.replace(TOKEN, (_, before: string, after: string) => after && before);

/** `utm_` parameters and the Segment spec's names of them in `context.campaign`. */
const CAMPAIGN = { campaign: 'name', source: 'source', medium: 'medium', term: 'term', content: 'content' } as const;

/** The campaign that an address names, in the words of the Segment spec; nothing where it names none. */
export function campaignOf(search: string): Readonly<Record<string, string>> | undefined {
  const parameters = new URLSearchParams(search);
  const found = Object.entries(CAMPAIGN).flatMap(([utm, name]) => {
    const value = parameters.get(`utm_${utm}`);
    return value ? [[name, value]] : [];
  });
  return found.length ? Object.fromEntries(found) : undefined;
}
