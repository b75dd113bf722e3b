/** A day as a length of time, in milliseconds. */
export const DAY = 86_400_000;
