// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

export interface Operations {
  /** The browser tracker */
  trackerScript: { readonly input: Record<never, never>; readonly reply: Response };
}

export const OPERATIONS = {
  trackerScript: ['GET', '/satsuma.js', 'response'],
} as const;
