import { IconCheck, IconX } from '@tabler/icons-react';

/** ✓ or ✗, said too. */
export function Mark({ isTrue, label }: { readonly isTrue: boolean; readonly label: string }) {
  const Icon = isTrue ? IconCheck : IconX;
  return (
    <span style={{ flex: '0 0 20px', color: `var(--${isTrue ? 'success' : 'danger'})` }}>
      <Icon size={18} aria-hidden />
      <span className="sr-only">{label}</span>
    </span>
  );
}
