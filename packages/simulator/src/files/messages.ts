import { raw, sql } from '@satsuma/engine';
import { messages as modelMessages } from '../model/messages.ts';
import { type FileForm, hexId, isoTime } from './file.ts';

/** What an e-mail and text-message tool reports, in the words of the Segment spec's e-mail events. It knows people by address. */
export const messages: FileForm = {
  file: 'messages.csv.gz',
  format: 'CSVWithNames',
  rows: ({ people }) => sql`
    select event, ${hexId('m', raw('message'))} as message_id, ${isoTime(raw('time'))} as time,
      if(is_mail, email, '') as email, if(is_mail, '', phone) as phone, channel, campaign_id, campaign_name, campaign_kind
    from ${modelMessages(people)} as m
    order by m.time, m.message, m.event`,
};
