/** The colour of the n-th of what is compared, beside its name; never in place of it. */
export function Mark({ slot }: { readonly slot: number }) {
  return (
    <span
      aria-hidden
      style={{
        display: 'inline-block',
        width: 10,
        height: 10,
        marginRight: 6,
        borderRadius: 2,
        background: slot < 0 ? 'var(--text-3)' : `var(--slot-${slot + 1})`,
      }}
    />
  );
}
