import { Kbd, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconGripVertical } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import type { Node } from '../model/draft.ts';
import { duplicate, negate, placeAfter, remove, type Step } from '../model/edits.ts';
import { BUILDER } from '../words.ts';
import { useDrag } from './drag.ts';
import { useMoves } from './moves.ts';
import classes from './tree.module.css';

const STEPS: readonly Step[] = ['up', 'down', 'nest', 'unnest'];
const KEYS: Readonly<Record<Step, string>> = {
  up: 'Alt ↑',
  down: 'Alt ↓',
  nest: 'Alt Shift →',
  unnest: 'Alt Shift ←',
};

export interface HandleProps {
  readonly node: Node;
  /** What the node says: the handle is named by it. */
  readonly said: string;
}

/** Drags its node, and holds the menu of all that can be done with it. */
export function Handle({ node, said }: HandleProps) {
  const say = useWords(BUILDER);
  const { draft, act, focused, focus, announce } = useBuilder();
  const moves = useMoves();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const button = useRef<HTMLButtonElement>(null);
  const { isDragged, handlers } = useDrag(node.id, moved => moves.tell(node.id, moved));
  useEffect(() => {
    if (focused !== node.id) return;
    button.current?.focus();
    focus(undefined);
  }, [focused, focus, node.id]);
  return (
    <Menu
      opened={isOpen}
      onChange={next => !next && close()}
      position="bottom-start"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button
          ref={button}
          type="button"
          className={classes.handle}
          aria-label={say('handle', { said })}
          title={say('handleHint')}
          data-dragged={isDragged || undefined}
          {...handlers}
          onClick={() => !isDragged && toggle()}
        >
          <IconGripVertical size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {STEPS.map(step => (
          <Menu.Item
            key={step}
            disabled={placeAfter(draft, node.id, step) === undefined && step !== 'nest'}
            rightSection={
              <Kbd size="xs" ml="md">
                {KEYS[step]}
              </Kbd>
            }
            onClick={() => moves.step(node.id, step)}
          >
            {say(`move_${step}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => act(negate(node.id))}>{say('turnAround')}</Menu.Item>
        <Menu.Item onClick={() => act(duplicate(node.id))}>{say('duplicate')}</Menu.Item>
        <Menu.Item
          c="var(--danger)"
          rightSection={
            <Kbd size="xs" ml="md">
              {say('deleteKey')}
            </Kbd>
          }
          onClick={() => {
            act(remove(node.id));
            announce(say('removed', { said }));
          }}
        >
          {say('remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
