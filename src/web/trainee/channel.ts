import { type IconDeviceLaptop, IconMail, IconMessageCircle, IconPhone, IconUser } from '@tabler/icons-react';
import type { Channel } from '#domain/scenario/scenario-schema.ts';

interface ChannelWording {
  readonly name: string;
  readonly icon: typeof IconDeviceLaptop;
  /** What the header says is going on. */
  readonly scene: (name: string) => string;
  readonly prompt: string;
  readonly send: string;
}

/** Each channel's header and wording; the layout is shared. */
export const CHANNEL_WORDING: Readonly<Record<Channel, ChannelWording>> = {
  chat: {
    name: 'Chat',
    icon: IconMessageCircle,
    scene: (name) => `${name} is in the chat`,
    prompt: 'Type your reply',
    send: 'Send',
  },
  phone: {
    name: 'Phone',
    icon: IconPhone,
    scene: (name) => `On the line: ${name}`,
    prompt: 'Type what you would say',
    send: 'Say it',
  },
  email: {
    name: 'Email',
    icon: IconMail,
    scene: (name) => `Emails with ${name}`,
    prompt: 'Write your email',
    send: 'Send email',
  },
  'in-person': {
    name: 'Face to face',
    icon: IconUser,
    scene: (name) => `${name} is standing in front of you`,
    prompt: 'Type what you would say',
    send: 'Say it',
  },
};
