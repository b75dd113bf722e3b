import { numberReading } from '../reading.ts';
import type { Measured } from './measures.ts';

export const count = (): Measured => slice => numberReading(slice.end - slice.first);
