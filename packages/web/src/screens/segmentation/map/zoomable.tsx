import { ActionIcon, Button, Group } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { SEGMENTATION } from '../words.ts';
import classes from './drawing.module.css';
import { type Box, closer, type Extent, framing, isClosest, isWhole, viewBoxOf, wholeOf } from './frame.ts';
import { STEP, useFrame } from './use-frame.ts';

export interface ZoomableProps {
  readonly extent: Extent;
  /** A part that is too small to see in the whole. */
  readonly part?: { readonly name: string; readonly box: Box } | undefined;
  /** @param scale how many times larger than whole it is seen */
  readonly children: (scale: number) => ReactNode;
}

/** A drawing that can be looked at more closely, with its buttons. */
export function Zoomable({ extent, part, children }: ZoomableProps) {
  const say = useWords(SEGMENTATION);
  const { frame, look, svg, onKeyDown, dragging } = useFrame(extent);
  return (
    <Group
      component="section"
      gap="xs"
      className={classes.zoomable}
      tabIndex={0}
      aria-label={say('mapKeys')}
      onKeyDown={onKeyDown}
    >
      <Group gap={4} className={classes.zoom}>
        <ActionIcon
          variant="default"
          aria-label={say('zoomIn')}
          title={say('zoomIn')}
          aria-disabled={isClosest(frame)}
          onClick={() => look(closer(frame, STEP, extent))}
        >
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={say('zoomOut')}
          title={say('zoomOut')}
          aria-disabled={isWhole(frame)}
          onClick={() => look(closer(frame, 1 / STEP, extent))}
        >
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
        <Button size="compact-sm" variant="default" onClick={() => look(wholeOf(extent))}>
          {say('zoomWhole')}
        </Button>
        {part !== undefined && (
          <Button size="compact-sm" variant="default" onClick={() => look(framing(part.box, extent))}>
            {part.name}
          </Button>
        )}
      </Group>
      <svg
        ref={svg}
        viewBox={viewBoxOf(frame, extent)}
        className={classes.map}
        data-near={!isWhole(frame) || undefined}
        style={{ aspectRatio: `${extent.width} / ${extent.height}`, '--scale': frame.scale } as CSSProperties}
        aria-hidden
        {...dragging}
      >
        {children(frame.scale)}
      </svg>
    </Group>
  );
}
