import { type Check, isCode } from './complaint.ts';

/** A file longer than this holds more than one thing. */
const MOST_LINES = 400;

const CATCH_ALL = /(?:^|\/)(utils?|helpers?|commons?|shared|misc|stuff|types)(?:\/|\.tsx?$)/i;

/** No file too long, no folder and no file that is named after nothing. */
export const checkSizeAndPlace: Check = files =>
  files.filter(isCode).flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    const place = CATCH_ALL.exec(path)?.[1];
    return [
      ...(lines > MOST_LINES
        ? [{ path, line: MOST_LINES, message: `The file has ${lines} lines; ${MOST_LINES} are the most.` }]
        : []),
      ...(place ? [{ path, line: 1, message: `"${place}" says nothing: put it where what it is about lives.` }] : []),
    ];
  });
