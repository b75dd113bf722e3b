import { Type } from 'typebox';

/** What every refused request is answered with. */
export const ProblemBody = Type.Object(
  {
    problems: Type.Array(
      Type.Object(
        {
          code: Type.String({ description: 'What kind of problem: a word for programs.' }),
          path: Type.String({ description: 'Where: body.name, query.limit; empty: the request as a whole.' }),
          message: Type.String({ description: 'What is wrong, for people.' }),
          hint: Type.Optional(Type.String({ description: 'What to do about it.' })),
        },
        { additionalProperties: false },
      ),
    ),
    reference: Type.Optional(
      Type.String({ description: 'Of an unexpected failure: under this the log has the details.' }),
    ),
  },
  { $id: 'Problems', additionalProperties: false, description: 'Everything that stands in the way.' },
);

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
