import { LANGUAGES } from '@satsuma/core';
import { type TProperties, Type } from 'typebox';
import { PERMISSIONS, ROLES, SCOPES } from '../access/permissions.ts';

/** An object with these keys and no others. */
export const closed = <P extends TProperties>(properties: P, description?: string) =>
  Type.Object(properties, { additionalProperties: false, ...(description !== undefined && { description }) });

export const Instant = Type.Integer({ description: 'Milliseconds since 1970 UTC.' });
const Maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export const RoleName = Type.Enum([...ROLES]);
export const LanguageName = Type.Enum([...LANGUAGES]);
export const ScopeName = Type.Enum([...SCOPES]);
const PermissionName = Type.Enum([...PERMISSIONS]);

export const Email = Type.String({ format: 'email', maxLength: 254 });
export const PersonName = Type.String({ minLength: 1, maxLength: 100 });

/** Length is what counts (NIST SP 800-63B, section 5.1.1.2); the upper bound keeps hashing cheap. */
export const Password = Type.String({ minLength: 12, maxLength: 200, description: 'At least 12 characters.' });

export const Token = Type.String({ minLength: 1, maxLength: 100 });
export const IdParams = closed({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) });

export const UserReply = closed({
  id: Type.Integer(),
  email: Type.String(),
  name: Type.String(),
  role: RoleName,
  language: LanguageName,
  created: Instant,
  disabled: Maybe(Instant),
});

export const KeyReply = closed({
  id: Type.Integer(),
  name: Type.String(),
  scope: ScopeName,
  source: Maybe(Type.String()),
  prefix: Type.String({ description: 'How the key begins, to tell keys apart.' }),
  created: Instant,
  createdBy: Type.String(),
  lastUsed: Maybe(Instant),
  revoked: Maybe(Instant),
});

export const LinkReply = closed({
  link: Type.String({ description: 'Works once. It is not shown again.' }),
  expires: Instant,
});

export const SessionReply = closed({
  user: UserReply,
  permissions: Type.Array(PermissionName),
  csrfToken: Type.String({ description: 'For the header x-csrf-token of every unsafe request.' }),
});
