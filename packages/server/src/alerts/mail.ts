import { createTransport } from 'nodemailer';

/** Sends e-mail by SMTP (RFC 5321). */
export interface Mail {
  send(message: { readonly to: string; readonly subject: string; readonly text: string }): Promise<void>;
  close(): void;
}

const TIMEOUT = 20_000;

/** @param url `smtp://…` or `smtps://…`, with user and password where the server asks for them */
export function openMail(url: string, from = 'Satsuma <satsuma@localhost>'): Mail {
  const times = { connectionTimeout: TIMEOUT, greetingTimeout: TIMEOUT, socketTimeout: TIMEOUT };
  const transport = createTransport({ url, ...times });
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ from, to, subject, text });
    },
    close: () => transport.close(),
  };
}
