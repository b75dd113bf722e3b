import Type from 'typebox';

const child = Type.Ref('Condition');
const children = Type.Array(child, { minItems: 1, description: 'a list of conditions' });

/** True where every child is. */
export const all = Type.Object({ all: children }, { additionalProperties: false });
/** True where at least one child is. */
export const any = Type.Object({ any: children }, { additionalProperties: false });
/** True where the child is not. */
export const not = Type.Object({ not: child }, { additionalProperties: false });
/** Everybody who is known at the instant. */
export const everyone = Type.Object(
  { everyone: Type.Literal(true, { description: 'true' }) },
  { additionalProperties: false },
);
