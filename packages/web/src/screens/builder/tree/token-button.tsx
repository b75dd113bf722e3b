import { Popover } from '@mantine/core';
import { type RefObject, useEffect, useRef } from 'react';
import { useBuilder } from '../builder-context.ts';
import type { Token } from '../forms/form.ts';
import { withBraces } from '../model/braces.ts';
import classes from './tree.module.css';

export interface TokenButtonProps {
  readonly row: string;
  readonly token: Token;
}

/** A part of a phrase; pressed, it opens its editor, and whichever other was open closes. */
export function TokenButton({ row, token: { key, text, label, isQuiet, isMissing, editor } }: TokenButtonProps) {
  const { opened, open, draft } = useBuilder();
  const shown = withBraces(text, draft.parameters);
  const isOpen = opened?.row === row && opened.token === key;
  const button = useReturn(isOpen);
  if (editor === undefined) return <span className={classes.word}>{shown}</span>;
  const look = isMissing ? classes.missing : isQuiet ? classes.quiet : '';
  return (
    <Popover
      opened={isOpen}
      onChange={next => !next && open(undefined)}
      position="bottom-start"
      width={340}
      trapFocus
      withinPortal
      shadow="md"
    >
      <Popover.Target>
        <button
          ref={button}
          type="button"
          className={`${classes.token} ${look}`}
          data-token={key}
          title={label}
          onClick={() => open(isOpen ? undefined : { row, token: key })}
        >
          {shown}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} maw="94vw">
        {isOpen && editor()}
      </Popover.Dropdown>
    </Popover>
  );
}

/** The focus comes back to the button when its editor closes, unless it went elsewhere by itself. */
function useReturn(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    const isClosing = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!isClosing) return;
    const timer = setTimeout(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) button.current?.focus();
    }, 30);
    return () => clearTimeout(timer);
  }, [isOpen]);
  return button;
}
