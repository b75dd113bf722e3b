// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

export interface Settings {
  /** IANA zone. */
  readonly zone: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly language: 'en' | 'pl';
  /** ISO 3166. */
  readonly country: string;
}

export interface SettingsBody {
  readonly zone?: string;
  readonly currency?: string;
  readonly language?: string;
  readonly country?: string;
}

export interface Stage {
  /** Small letters, digits, hyphens. */
  readonly id: string;
  readonly name: StageName;
}

export interface StageName {
  readonly en: string;
  readonly pl: string;
}

export interface Stages {
  /** In their order. */
  readonly stages: readonly Stage[];
}

export interface Operations {
  /** Change some of the settings */
  changeSettings: { readonly input: { readonly body: SettingsBody }; readonly reply: Settings };
  /** Zone, currency, language and country of the data */
  getSettings: { readonly input: Record<never, never>; readonly reply: Settings };
  /** The stages of the purchase path */
  getStages: { readonly input: Record<never, never>; readonly reply: Stages };
  /** Say what the stages of the purchase path are */
  setStages: { readonly input: { readonly body: Stages }; readonly reply: Stages };
}

export const OPERATIONS = {
  changeSettings: ['PATCH', '/api/v1/settings'],
  getSettings: ['GET', '/api/v1/settings'],
  getStages: ['GET', '/api/v1/stages'],
  setStages: ['PUT', '/api/v1/stages'],
} as const;
