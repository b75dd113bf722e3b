import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './card.module.css';

export interface CardProps {
  readonly title: string;
  /** How many, of when, exact or not. */
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  /** What every card of a kind has, always in the same place at the right of the head, whatever the title's length. */
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a screen that stands for itself. */
export function Card({ title, about, actions, controls, children }: CardProps) {
  const said = (
    <Stack gap={0} className={classes.said} flex={controls === undefined ? '1 1 240px' : '1 1 0'}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {about !== undefined && (
        <Text size="sm" c="dimmed" component="div">
          {about}
        </Text>
      )}
    </Stack>
  );
  return (
    <Paper component="section" aria-label={title}>
      <Stack gap="md">
        {controls === undefined ? (
          <Group justify="space-between" align="flex-start" gap="sm">
            {said}
            {actions}
          </Group>
        ) : (
          <Stack gap="sm" className={classes.head}>
            <Group align="flex-start" gap="sm" wrap="nowrap">
              {said}
              <div className={classes.controls}>{controls}</div>
            </Group>
            {actions !== undefined && <Group gap="xs">{actions}</Group>}
          </Stack>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
