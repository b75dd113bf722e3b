import { notifications } from '@mantine/notifications';

/** Says for a moment that something was done, or went wrong. It goes by itself, and nothing is lost with it. */
export const tell = (message: string, isWell = true): void => {
  notifications.show({ message, color: isWell ? 'green' : 'red', withCloseButton: false });
};
