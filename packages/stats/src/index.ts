export * from './many-tests.ts';
export * from './mean/welch.ts';
export * from './proportion/association.ts';
export * from './proportion/log-ratio.ts';
export * from './proportion/wilson.ts';
export * from './tail/tails.ts';
export * from './usual-range.ts';
