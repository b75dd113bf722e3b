/** Parameters in a phrase as the builder shows them: {days} in place of [days]. */
export const withBraces = (text: string, parameters: Readonly<Record<string, unknown>>): string =>
  Object.keys(parameters).reduce((said, name) => said.replaceAll(`[${name}]`, `{${name}}`), text);
