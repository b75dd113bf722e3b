import { slotOf } from '../theme/slots.ts';

export interface ClassMarkProps {
  readonly id: string;
  /** Of the segmentation, in their order. */
  readonly classes: readonly string[];
}

/** The colour of a class, beside its name; never in place of it. */
export function ClassMark({ id, classes }: ClassMarkProps) {
  return (
    <span
      aria-hidden
      style={{
        display: 'inline-block',
        width: 10,
        height: 10,
        marginRight: 6,
        borderRadius: 2,
        background: `var(--slot-${slotOf(id, classes) + 1})`,
      }}
    />
  );
}
