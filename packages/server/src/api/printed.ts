import { type Definition, printDefinition } from '@satsuma/core';

/** A definition as it stands in a file, its keys in order: what parsing it again gives is the same. */
export const printed = <D extends Definition>(definition: D): D => printDefinition(definition) as unknown as D;
