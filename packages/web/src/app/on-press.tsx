import { type ComponentType, type ReactElement, type Ref, Suspense, useEffect, useRef, useState } from 'react';

/** A button that hands on these to its element. */
type Button = (props: { readonly ref?: Ref<HTMLButtonElement>; readonly onClick?: () => void }) => ReactElement;

/** What a button opens. */
export interface OpenedProps {
  /** The button that it opens beside. */
  readonly button: Button;
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
}

export interface OnPressProps {
  readonly button: Button;
  /** Fetched at the first press: whatever floats would be a seventh of the first load. */
  readonly opens: ComponentType<OpenedProps>;
}

/** A button of the first screen, and what it opens. */
export function OnPress({ button, opens: Opened }: OnPressProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const [wasPressed, setWasPressed] = useState(false);
  const [isOpen, setOpen] = useState(false);
  if (!wasPressed) return button({ ref, onClick: () => setWasPressed(true) });
  return (
    <Suspense fallback={button({ ref })}>
      <Opened button={props => button({ ref, ...props })} isOpen={isOpen} onChange={setOpen} />
      <Ready
        onReady={() => {
          // It is another element than the one that was pressed, and focus comes back to it.
          ref.current?.focus();
          setOpen(true);
        }}
      />
    </Suspense>
  );
}

/** Is there once everything beside it is. */
function Ready({ onReady }: { readonly onReady: () => void }) {
  const told = useRef(false);
  useEffect(() => {
    if (!told.current) onReady();
    told.current = true;
  });
  return null;
}
