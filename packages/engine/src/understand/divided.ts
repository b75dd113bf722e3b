import {
  type Bilingual,
  type ClassInfo,
  classesOf,
  METHODS,
  type MethodName,
  ok,
  type Result,
  type Segmentation,
  summaryOf,
  type Thresholds,
} from '@satsuma/core';
import { type ClassFigures, classFigures } from '../methods/class-figures.ts';
import { readSettings } from '../workspace/settings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { AskOptions } from './subject.ts';
import { findSegmentation, type WhichSegmentation } from './which.ts';

/** A class in words and figures. */
export interface DividedClass extends ClassInfo {
  readonly size: number;
  /** 0 to 1, of everybody. */
  readonly share: number;
  /** Null: nobody is in it. */
  readonly figures: ClassFigures | null;
}

/** Everybody by a segmentation: its classes in words, and what their people did. */
export interface Divided {
  readonly id: string;
  readonly stored: boolean;
  readonly method: MethodName;
  /** Of the method. */
  readonly name: Bilingual;
  readonly settings: Segmentation['settings'];
  readonly summary: Bilingual;
  readonly standard: string;
  readonly asOf: number;
  readonly people: number;
  /** Of the money in the figures; null: amounts name none, or there are none. */
  readonly currency: string | null;
  readonly withoutCurrencies: readonly string[];
  readonly thresholds: Thresholds;
  /** Best first; those without anybody too. */
  readonly classes: readonly DividedClass[];
}

/** Divides everybody as of an instant; nothing is written. */
export async function divideEverybody(
  workspace: Workspace,
  which: WhichSegmentation,
  options: Pick<AskOptions, 'asOf'> = {},
): Promise<Result<Divided>> {
  const found = await findSegmentation(workspace, which);
  if (!found.ok) return found;
  const { segmentation, stored, assigner } = found.value;
  const asOf = options.asOf ?? workspace.clock();
  const { currency: preferred } = await readSettings(workspace.store.control);
  const thresholds = await assigner.thresholds(segmentation, asOf);
  const at = assigner.asOf(asOf);
  const measured = await classFigures(workspace.store.warehouse, segmentation, thresholds, at, preferred);
  const people = measured.classes.reduce((sum, f) => sum + Number(f.people), 0);
  const method = METHODS[segmentation.method];
  return ok({
    id: segmentation.id,
    stored,
    method: segmentation.method,
    name: method.name,
    settings: segmentation.settings,
    summary: summaryOf(segmentation),
    standard: method.standard,
    asOf,
    people,
    currency: measured.currency,
    withoutCurrencies: measured.without,
    thresholds,
    classes: classesOf(segmentation, thresholds).map((info): DividedClass => {
      const figures = measured.classes.find(f => f.class === info.id) ?? null;
      const size = Number(figures?.people ?? 0);
      return { ...info, size, share: people === 0 ? 0 : size / people, figures };
    }),
  });
}
